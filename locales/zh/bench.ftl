# `vitrina bench schedule` 的输出：算例表格与汇总。

bench-column-instance = 算例
bench-column-breaks = 间断数
bench-column-proved = 证明
bench-column-bound = 下界
bench-column-seconds = 秒
bench-column-published = 已发表
bench-column-agreement = 对比
bench-proof = { $proof ->
    [optimal] 最优
    [infeasible] 无解
   *[open] 未证明
}
# 用于“已发表”一列：已证明无法安排全部洽谈。
bench-impossible = 无解
bench-agreement = { $agreement ->
    [same] 一致
    [not-reached] 未达到
    [contradicted] 矛盾
   *[unpublished] 未发表
}
bench-wrong = { $more ->
    [0] { $first }
   *[other] { $first }（另有 { $more } 处）
}
bench-uneven = 两名参会者的间断数相差 { $difference } 次，超出允许范围。
bench-reached = 算例 { $instances } 个；已发表结果 { $published } 个，其中 { $same } 个达到。
bench-time = 几何平均 { $mean } 秒，最长 { $worst } 秒（{ $instance }）。
bench-stopped = 已停止；完成算例 { $done } 个，共 { $files } 个。
bench-stopped-empty = 尚未完成任何算例即已停止。
bench-failed = 与已发表结果矛盾：{ $contradicted } 个；违规日程：{ $broken } 个。
