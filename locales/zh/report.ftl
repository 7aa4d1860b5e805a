# 共同利益报告：网页、工作簿与表格。

## 页首。

report-title = 共同利益：{ $left }与{ $right }
report-skip = 跳至配对结果
report-demo-title = 演示数据。
report-demo = 本报告中的机构和信息均为虚构。
report-eyebrow = 两地共同利益
report-lede = 一方能提供什么，另一方在寻找什么：谁与谁契合，依据何在，还缺什么。
report-figure-pairs = 配对总数
report-figure-proposed = 建议对接
report-figure-themes = 共同主题
report-figure-offers = 已配对的供应
report-figure-requests = 已配对的需求
report-number = { $value }
report-of = { $part } / { $whole }
report-sources = 对比清单：{ $offers }（供应）与 { $requests }（需求）。

## 主题之桥。

report-bridge-title = 共同利益之桥
report-bridge-hint = 每一道拱代表连接双方的一个主题，拱越粗，配对越强。点选主题，即可只看该主题的配对。
# 一道拱的文字，供读屏软件朗读。
report-span = { $name }：{ $pairs } 对
report-themes-caption = 主题，由强到弱
report-theme = 主题
report-theme-pairs = 配对
report-theme-offers = 供应
report-theme-requests = 需求
report-theme-strength = 强度

## 配对。

report-pairs-title = 谁与谁契合
report-count-pairs = { $count } 对
report-pairs-cut = 本页显示最佳的 { $shown } 对，共 { $total } 对。如需全部结果，请将报告另存为 .xlsx、.csv 或 .json。
report-empty = 未找到配对。请确认两份清单的先后顺序无误，名称能说明商品或服务内容，并查看下方的数据提示。
report-none-left = 没有符合条件的配对。请重置筛选，或降低评分要求。
report-pair-number = 第 { $number } 号
report-why = 契合依据
report-terms = 共有术语
report-gaps = 待补事项
report-origin = 信息来源
report-id = 编号 { $id }
# 清单中没有标题时使用。
report-listing = 信息卡 { $id }

## 筛选与排序。

report-tools = 筛选与排序配对
report-tool-text = 在配对中搜索
report-tool-theme = 主题
report-tool-any-theme = 全部主题
report-tool-score = 评分
report-tool-any-score = 不限评分
report-tool-from = { $label }（{ $percent } 及以上）
report-tool-introduction = 对接
report-tool-any-introduction = 全部配对
report-tool-sort = 排序
report-sort-score = 评分由高到低
report-sort-offer = 按供应方名称
report-sort-request = 按需求方名称
report-tool-reset = 重置
report-shown = 显示 { $shown } 对，共 { $total } 对

## 对接如何分配。

report-allocation-title = 对接如何分配
report-allocation-limit = 为避免都集中到少数几家企业，每一方最多建议 { $limit } 次对接，其余配对列为备选。
report-allocation-kept = 保留的评分占最高可能总分的比例
report-allocation-offers = 参与对接的供应数
report-allocation-offers-unlimited = 不设上限时的供应数

## 尚未配对。

report-unmet-title = 尚未配对
report-unmet-hint = 名称更准确、补充编码或对方语言的说明，往往会有帮助；对方清单更全也有帮助。
report-unmet-offers = { $count } 项供应
report-unmet-requests = { $count } 项需求
report-cut = 仅显示前 { $shown } 项，共 { $total } 项。

## 数据提示。

report-warnings-title = 数据提示
report-warnings-count = { $count } 条提示：读取清单时的疑问及处理办法
report-warning-place = 位置
report-warning-text = 疑问
report-warning-remedy = 处理办法

## 页尾。

report-footer = 本报告由 Vitrina 于 { $date }生成。文件自成一体，不访问网络。
report-footer-score = 评分表示审核人认可该配对的可能性，仅供研判，不代替决定。

## 工作簿与表格。

report-sheet-matches = 配对
report-sheet-themes = 主题
report-sheet-unmet = 尚未配对
report-sheet-warnings = 数据提示
report-sheet-demo = 演示数据
report-column-number = 序号
report-column-score = 评分
report-column-band = 评分说明
report-column-introduction = 对接
report-column-themes = 主题
report-column-offer-id = 供应：编号
report-column-offer-organisation = 供应：机构
report-column-offer-city = 供应：城市
report-column-offer-title = 供应：名称
report-column-request-id = 需求：编号
report-column-request-organisation = 需求：机构
report-column-request-city = 需求：城市
report-column-request-title = 需求：名称
report-column-reasons = 契合依据
report-column-gaps = 待补事项
report-column-side = 供需
report-column-id = 编号
report-column-organisation = 机构
report-column-city = 城市
report-column-title = 名称
report-side-offer = 供应
report-side-request = 需求
