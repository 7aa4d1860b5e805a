# 读取清单：哪里有疑问、文件为何无法读取、应当如何处理。

## 所在位置；各部分之间以间隔号连接。

import-place-sheet = 工作表“{ $sheet }”
import-place-row = 第 { $row } 行
import-place-column = “{ $column }”列

## 提示：读取继续进行。

import-warning-damaged-text = 文字已损坏（“{ $sample }”），未予导入。
import-warning-damaged-text-remedy = 请在原程序中以 UTF-8 编码另存文件，或重新填写该单元格。
import-warning-identifier-as-number = 编号 { $value } 超过 15 位且以数值格式存储，末几位可能已失真。
import-warning-identifier-as-number-remedy = 请将该列设为“文本”格式，再重新录入编号。
import-warning-identifier-may-lack-zeros = 编号 { $value } 以数值格式存储，开头的零可能已丢失。
import-warning-identifier-may-lack-zeros-remedy = 请将该列设为“文本”格式，并与原件核对编号。
import-warning-price-unread = 价格“{ $value }”无法识别，已按文字保留。
import-warning-price-unread-remedy = 请填写金额和币种，例如：1,250.00 CNY。
import-warning-quantity-unread = 数量“{ $value }”无法识别，已按文字保留。
import-warning-quantity-unread-remedy = 请填写数字和计量单位，例如：100 件。
import-warning-unit-unknown = 计量单位“{ $value }”不在单位表中，已按文字保留。
import-warning-unit-unknown-remedy = 请使用通用单位，如：件、台、套、千克、吨、米。
import-warning-price-on-request = 未标价格或价格为零，按“面议”显示。
import-warning-price-on-request-remedy = 建议至少填写参考价：标有价格的供应更容易得到回复。
import-warning-registry-id-check = 登记号码 { $value } 未通过校验位检查。
import-warning-registry-id-check-remedy = 请与营业执照或登记证核对。
import-warning-gtin-check = 条码 { $value } 未通过校验位检查。
import-warning-gtin-check-remedy = 请重新扫码，或按包装上的条码抄录。
import-warning-gtin-in-store = 条码 { $value } 属店内码，不予公布。
import-warning-gtin-in-store-remedy = 请填写由 GS1 核发的商品条码（GTIN），或将单元格留空。
import-warning-hs-code-shape = “{ $value }”不是 HS 编码：应为 2 至 13 位数字。
import-warning-hs-code-shape-remedy = 请至少填写 4 位品目号，例如 8458。
import-warning-duplicate-id = 编号 { $value } 已被第 { NUMBER($first-row, useGrouping: "false") } 行使用，本行编号后已加注行号。
import-warning-duplicate-id-remedy = 请为每一行设置各自的编号。
import-warning-row-too-long = 本行有 { $cells } 个单元格，表头只有 { $expected } 列；多出的内容已保留，但没有列名。
import-warning-row-too-long-remedy = 单元格内容含有分隔符时，请用引号括起来。
import-warning-cell-cut = 单元格共 { $characters } 个字符，只保留前 { $kept } 个。
import-warning-cell-cut-remedy = 请精简说明，或另附文件。
import-warning-encoding-guessed = 文件未标明编码，已按 { $encoding } 读取。
import-warning-encoding-guessed-remedy = 如有乱码，请将文件另存为 UTF-8。
import-warning-category-parent-missing = 类别所引用的上级类别“{ $value }”不在文件中。
import-warning-category-parent-missing-remedy = 请导出完整的类别树。
import-warning-dictionary-entry-missing = 属性所引用的字典项“{ $value }”不在文件中。
import-warning-dictionary-entry-missing-remedy = 请将目录与字典一并导出。
import-warning-offer-without-product = 产品“{ $value }”有报价，但目录中没有该产品，已跳过。
import-warning-offer-without-product-remedy = 请将产品目录与价格同批导出。
import-warning-doctype-passed-over = 文档类型声明（DOCTYPE）已跳过。
import-warning-doctype-passed-over-remedy = 无需处理；出于安全考虑，程序不执行文件中的声明。
import-warning-entity-left-out = 文件自行声明的实体“{ $value }”已略去。
import-warning-entity-left-out-remedy = 请直接写出相应字符，不要使用实体。
import-warning-row-without-name = 本行既无名称也无说明，已跳过。
import-warning-row-without-name-remedy = 请填写名称，或删除该行。
import-warning-marked-deleted = 源数据中本行已标记为删除，已跳过。
import-warning-marked-deleted-remedy = 如该商品仍在销售，请在源系统中取消删除标记后重新导出。
import-warning-side-table = 首个表格旁另有一个表格（{ $columns } 列），两个表格均已读取。
import-warning-side-table-remedy = 请检查是否有重复行；最好每个工作表只放一个表格。
import-warning-sheet-passed-over = 本工作表中未识别出表格，已跳过。
import-warning-sheet-passed-over-remedy = 如表中确有清单，请加上列标题，如“名称”“价格”。
import-warning-word-unknown = “{ $value }”不是可识别的领域或供需类型。
import-warning-word-unknown-remedy = 供需类型请用 offer、request 或 joint；领域请用 goods、technology、services、investment、education、administration 或 culture。
import-warning-incoterms-mode = { $value } 仅适用于水运，而货物采用集装箱或铁路运输。
import-warning-incoterms-mode-remedy = 建议改用 FCA、CPT 或 CIP。

## 错误：文件无法使用，未写入任何内容。

import-error-empty = { $file }：文件为空。
import-error-empty-remedy = 请确认导出已完成，再重新选择文件。
import-error-unreadable = { $file }：文件无法打开（{ $reason }）。
import-error-unreadable-remedy = 请检查路径和访问权限，并在其他程序中关闭该文件。
import-error-not-a-list = { $file }：这不是清单，而是 { $found }。
import-error-not-a-list-remedy = 请选择 CommerceML、YML、XLSX、XLS、ODS、CSV 或 TSV 文件。
import-error-too-large-unpacked = { $file }：解压后超过 { $limit-mib } MiB。
import-error-too-large-unpacked-remedy = 请将清单拆分为多个文件，或另存为 CSV。
import-error-workbook-damaged = { $file }：工作簿已损坏（{ $reason }）。
import-error-workbook-damaged-remedy = 请用表格软件打开，重新另存为 XLSX 后再试。
import-error-password-protected = { $file }：工作簿设有密码保护。
import-error-password-protected-remedy = 请用表格软件打开，取消密码并保存后再试。
import-error-sheet-missing = { $file }：没有工作表“{ $sheet }”。现有工作表：{ $sheets }。
import-error-sheet-missing-remedy = 请按工作簿中的名称填写工作表名。
import-error-xml-damaged = { $file }：XML 在第 { $position } 字节处中断或有误（{ $reason }）。
import-error-xml-damaged-remedy = 请从 1C 或商城系统重新导出。
import-error-xml-unknown = { $file }：根元素“{ $root }”不属于任何已知格式。
import-error-xml-unknown-remedy = 请导出为 CommerceML 2 或 YML。
import-error-entity-bomb = { $file }：文件中的实体声明层层嵌套，属已知攻击手法。
import-error-entity-bomb-remedy = 请勿使用该文件，并请发送方提供普通导出文件。
import-error-one-column = { $file }：表格只有一列，且列标题无法识别。
import-error-one-column-remedy = 请检查分隔符是逗号、分号还是制表符；或自行指定列：--map "列标题=name"。
import-error-no-known-column = { $file }：未识别出任何列。现有列标题：{ $headers }。
import-error-no-known-column-remedy = 请至少指定一列：--map "列标题=name"。
import-error-cell-too-long = { $file }：第 { $row } 行“{ $column }”列的单元格有 { $characters } 个字符，不是清单文本。
import-error-cell-too-long-remedy = 请在编辑器中查看该行，多为缺少右引号，改正后重新读取。
import-error-no-rows = { $file }：只有表头，没有数据行。
import-error-no-rows-remedy = 请确认导出内容有数据，且未设置筛选。
import-error-map-header-missing = { $file }：没有“{ $header }”列。现有列标题：{ $headers }。
import-error-map-header-missing-remedy = 请逐字复制文件中的列标题。
import-error-stopped = { $file }：读取已停止，未写入任何内容。
import-error-stopped-remedy = 准备好后请重新开始。
