# 报告以外的命令提示。

cli-reading-texts = 正在读取文本
cli-match-done = 共 { $matches } 个共同利益点，{ $themes } 个主题：{ $file }
cli-import-records = 将读入 { $records } 行（{ $format }）。
cli-import-encoding = 编码：{ $encoding }。
cli-import-mapping = 列 → 含义
cli-import-property = 作为属性保留
cli-import-first = 前几行
cli-import-warnings = { $count } 条提示
cli-import-more = ……另有 { $count } 条，可用 --json 全部输出。
cli-identify-none = { $text }：不是已知的登记号、编码或证书号。
cli-identify-verdict = { $result ->
    [valid] 校验位正确
    [shape-only] 格式正确，无校验位
    [inner-check-wrong] 其中的组织机构代码校验位应为 { $expected }
   *[check-digit-wrong] 校验位错误，应为 { $expected }
}
cli-identify-kind = { $kind ->
    [inn-organisation] 俄罗斯法人税号（ИНН）
    [inn-person] 俄罗斯个人税号（ИНН）
    [ogrn] 俄罗斯法人登记号（ОГРН）
    [ogrnip] 俄罗斯个体经营者登记号（ОГРНИП）
    [kpp] 俄罗斯税务登记原因码（КПП）
    [uscc] 统一社会信用代码
    [organisation-code] 组织机构代码
    [gtin8] GTIN-8 商品条码
    [gtin12] GTIN-12 商品条码
    [gtin13] GTIN-13 商品条码
    [gtin14] GTIN-14 商品条码
    [nmpa-registration] 医疗器械注册证
    [nmpa-filing] 医疗器械备案凭证
    [russian-medical] 俄罗斯医疗器械注册证
   *[hs-code] HS 编码
}
cli-identify-part = { $part ->
    [region] 地区
    [tax-office] 税务机关
    [reason] 登记原因
    [year] 年份
    [authority] 登记机关
    [body-class] 机构类别
    [division] 行政区划
    [organisation-code] 组织机构代码
    [prefix] 前缀
    [origin] 产地类别
    [risk-class] 风险类别
    [catalogue] 分类目录号
    [serial] 流水号
   *[chapter] 章
}
cli-identify-note = { $note ->
    [in-store-prefix] 店内码，不得对外公布
    [all-zeros] 全为零，系占位号
   *[several-kinds-fit] 也符合其他类型
}

# 网站程序。
cli-migrate-done = { $kind } 数据库：原版本 { $before }，现版本 { $after }。
cli-demo-there = 数据库中已有数据，未载入演示数据。
cli-demo-done = 已载入虚构演示数据：机构 { $organisations } 家，信息 { $listings } 条，展位 { $stands } 个，展品 { $exhibits } 件。
cli-serve-ready = 橱窗已启动：{ $address }　按 Ctrl-C 停止。
cli-serve-taken = 地址 { $address } 被占用或不可用；请用 --listen 指定其他地址
cli-serve-no-weights = 未找到编码器权重：语义搜索已关闭，其他功能正常。请运行 make setup。
cli-doctor-database = { $kind } 数据库：表版本 { $version }，应为 { $latest }；可用 vitrina migrate 升级
cli-doctor-pages = 页面：已渲染 { $count } 个样例
cli-doctor-files = 文件目录：{ $folder }
cli-doctor-weights = 编码器权重：{ $folder }
cli-doctor-faults = 异常 { $count } 项。
cli-admin-password = 请输入密码（至少10个字符）：
cli-admin-added = 已添加管理员 { $email }。
cli-admin-short = 密码不足10个字符。
cli-admin-taken = 该邮箱已有账号。
cli-serve-unknown-database = “{ $address }”不是数据库地址，请使用 sqlite:文件 或 postgres://用户@主机/库名。
cli-demo-no-folder = 文件夹 { $folder } 不存在，请用 --from 指定演示数据目录，如 demo/showroom
