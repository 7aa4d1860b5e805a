# 洽谈日程：报告、工作簿、日历以及各类提示。

## 终端上的进度与结果

schedule-searching = 正在编排日程
schedule-searching-placed = 已安排 { $placed } 场
schedule-stopped = 已停止，保留目前最优的日程：已安排 { $placed } 场洽谈。
schedule-stopped-empty = 尚未得出日程即已停止，未写入任何文件。
schedule-done = 已安排 { $placed } 场，共 { $meetings } 场；空档 { $idle } 个。
schedule-done-calendars = { $folder }：{ $count } 份日历
schedule-not-listed = { $file }：以下参会者未列入该表，按全天在场处理：{ $names }。如应列入，请核对写法。
schedule-repaired = 调整 { $moved } 场，取消 { $lost } 场，新增 { $gained } 场。
schedule-check-valid = { $file }：日程有效，共 { $meetings } 场，已安排 { $placed } 场。
schedule-check-broken = { $file }：日程有 { $count } 处违规。

## 报告

schedule-title = 洽谈日程
schedule-eyebrow = 商务洽谈
schedule-skip = 跳至桌位总表
schedule-demo-title = 演示数据。
schedule-demo = 所有参会者、企业和译员均为虚构。
schedule-contents = 本页内容
schedule-figure-placed = 已安排洽谈
schedule-figure-people = 参会者
schedule-figure-idle = 洽谈之间的空档
schedule-figure-interpreters = 译员
schedule-of = { $part } / { $whole }
schedule-number = { $value }
schedule-proof-optimal = 已证明这是最优日程：不可能安排更多洽谈，也不可能减少空档。
schedule-proof-infeasible = 已证明无法安排全部洽谈；能安排的均已安排。
schedule-proof-open = 可能存在更优的日程；最多能改进多少，见下列界限。
schedule-bound-weight = 已安排权重 { $placed }，申请总权重 { $wanted }，上限 { $bound }。
schedule-bound-idle = 空档 { $found } 个；权重相同时不可能少于 { $bound } 个，最多还能减少 { $gap } 个。
schedule-bound-unknown = 空档 { $found } 个；最少可能是多少，尚不清楚。
schedule-bound-breaks = 间断 { $found } 次；权重相同时不可能少于 { $bound } 次，最多还能减少 { $gap } 次。
schedule-grid-title = 桌位总表
schedule-drawing = 各桌位占用时段示意图；下方表格有相同内容。
schedule-unplaced-title = 未能安排的洽谈
schedule-unplaced-hint = 列出原因，以及只需改动一处即可安排的最简办法。每项办法均已在本日程上单独验证。
schedule-no-remedy = 未找到只改动一处即可安排的办法。
schedule-waits-title = 谁在等谁
schedule-no-waits = 两场洽谈之间无人等候。
schedule-interpreters-title = 译员
schedule-interpreter-use = 占用 { $taken } / { $available } 个时段
schedule-days-title = 参会者个人日程
schedule-directory = 查找参会者
schedule-day-summary = 洽谈 { $placed } / { $wanted } 场，空档 { $idle } 个
schedule-day-empty = 当天没有洽谈。
schedule-wait = 空档

## 列与工作表

schedule-column-time = 时间
schedule-column-participant = 参会者
schedule-column-with = 洽谈对象
schedule-column-table = 桌号
schedule-column-hall = 展厅
schedule-column-interpreter = 译员
schedule-column-meeting = 洽谈编号
schedule-column-weight = 权重
schedule-column-reason = 原因
schedule-column-remedy = 解决办法
schedule-column-waits-for = 等候对象
schedule-sheet-grid = 桌位总表
schedule-sheet-days = 个人日程
schedule-sheet-interpreters = 译员
schedule-sheet-unplaced = 未能安排

## 日历

schedule-calendar-summary = 洽谈：{ $names }
schedule-calendar-place = { $table } 号桌
schedule-calendar-interpreter = 译员：{ $name }

## 各类对象的称呼

schedule-thing = { $kind ->
    [slot] 时段“{ $name }”
    [participant] 参会者“{ $name }”
    [meeting] 洽谈“{ $name }”
    [table] 桌位“{ $name }”
    [interpreter] 译员“{ $name }”
   *[hall] 展厅“{ $name }”
}

## 未能安排的原因

schedule-reason-never-together = 各方没有同时在场的时段。
schedule-reason-no-such-table = 没有符合要求的桌位（{ $seats } 个座位及所需设备）。
schedule-reason-no-such-interpreter = 没有译员掌握所需语言。
schedule-reason-too-many-meetings = { $participant }：洽谈共需 { $wanted } 个时段，在场仅 { $slots } 个时段。
schedule-taken-participants = 参会者另有洽谈：{ $slots }。
schedule-taken-tables = 没有合适的空桌：{ $slots }。
schedule-taken-interpreters = 没有合适的空闲译员：{ $slots }。
schedule-taken-limits = 受午休、连续洽谈上限、展厅间步行时间或先后顺序限制：{ $slots }。

## 最小的改动

schedule-remedy-move-other = 将洽谈 { $meeting } 改到 { $to }，本场即可于 { $slot } 开始，各方均无损失。
schedule-remedy-open-table = “{ $table }”号桌在以下时段也可使用：{ $slots }。
schedule-remedy-extra-table = { $slot } 增加一张符合要求的桌子。
schedule-remedy-extra-table-in = { $slot } 在展厅“{ $hall }”增加一张符合要求的桌子。
schedule-remedy-extra-interpreter = { $slot } 增加一名掌握所需语言的译员。
schedule-remedy-other-time = 改用申请以外的时间：可于 { $slot } 开始。
schedule-remedy-other-table = 改用申请以外的桌位：“{ $table }”号桌在 { $slot } 空闲。
schedule-remedy-longer-shift = 译员 { $interpreter } 在以下时段也工作：{ $slots }。
schedule-remedy-longer-stay = { $participant } 在以下时段也在场：{ $slots }。
schedule-remedy-eased-limit = 放宽一项限制后，可于 { $slot } 开始。{ $of }：{ $limit ->
    [lunch] 午休
    [in-row] 连续洽谈上限
    [walk] 展厅间步行时间
   *[order] 两场洽谈的先后顺序
}。
schedule-remedy-give-way = 洽谈 { $meeting } 让出位置，本场于 { $slot } 开始。

## 数据中的错误

schedule-faults = { $file }：数据有 { $count } 处错误，未编排日程：
schedule-faults-remedy = 请改正文件后重试；各字段说明见 docs/schedule-json.md。
schedule-fault-no-slots = 当天没有任何时段。
schedule-fault-too-many-slots = 共有 { $slots } 个时段，上限为 64 个。
schedule-fault-same-id = 重复列出：{ $thing }。
schedule-fault-unknown = 未列出：{ $thing }；引用者：{ $by }。
schedule-fault-clock-runs-back = 时段“{ $slot }”的结束早于开始，或早于前一时段结束就已开始。
schedule-fault-negative-weight = 洽谈 { $meeting }：权重 { $weight } 为负数。
schedule-fault-weights-too-large = 权重过大，无法求和。
schedule-fault-zero-duration = 洽谈 { $meeting } 的时长为零。
schedule-fault-too-few-participants = 洽谈 { $meeting } 的参会者不足两方。
schedule-fault-participant-twice = 洽谈 { $meeting } 中 { $participant } 出现两次。
schedule-fault-impossible-limit = 无法满足的限制，{ $of }：{ $limit ->
    [first-after-last] 首个时段晚于末个时段
    [lunch-ends-before-it-begins] 午休窗口的结束早于开始
    [lunch-longer-than-window] 午休时长超过其窗口
    [none-in-row] 连续洽谈上限为零
    [no-seats] 没有座位
    [longer-than-session] 时长超过任一场次
   *[walk-longer-than-day] 步行时间超过全天
}。
schedule-fault-fixed-while-closed = 洽谈 { $meeting } 指定在 { $slot }，但“{ $table }”号桌此时不可用。
schedule-fault-fixed-at-unfit-table = 洽谈 { $meeting } 指定在“{ $table }”号桌，但该桌座位不足或缺少设备。
schedule-fault-fixed-at-one-table = “{ $table }”号桌在 { $slot } 被指定给两场洽谈：{ $one } 和 { $other }。
schedule-fault-fixed-against-order = 洽谈 { $after } 应在 { $before } 之后，但指定的时间早于其结束。
schedule-fault-beyond-published = --objective jair 只适用于双方洽谈、单个时段、相同桌位，且不含译员和限制；请改用 --objective day。
schedule-fault-unknown-in-repair = 变更中引用了未列出的对象：{ $thing }。
schedule-fault-circular-order = 洽谈先后顺序形成循环：{ $meetings }。

## 日程违反的规则

schedule-violation-unknown = 洽谈 { $meeting }：数据中没有{ $thing }。
schedule-violation-placed-twice = 洽谈 { $meeting } 安排了两次。
schedule-violation-wrong-time = 洽谈 { $meeting } 不能于 { $slot } 开始：不是指定时间或场次，或超出场次结束时间。
schedule-violation-wrong-table = 洽谈 { $meeting } 不能在“{ $table }”号桌：不是指定桌位、座位不足或缺少设备。
schedule-violation-table-closed = 洽谈 { $meeting }：“{ $table }”号桌在 { $slot } 不可用。
schedule-violation-table-taken = “{ $table }”号桌在 { $slot } 被重复占用：{ $meetings }。
schedule-violation-away = 洽谈 { $meeting }：{ $who }在 { $slot } 不在场。
schedule-violation-in-two-meetings = { $who }在 { $slot } 同时有两场洽谈：{ $meetings }。
schedule-violation-no-lunch = { $who }没有午休时间。
schedule-violation-too-many-in-row = { $who }自 { $from } 起连续洽谈过多。
schedule-violation-too-far-to-walk = { $who }来不及从 { $from } 赶到 { $to }。
schedule-violation-out-of-order = 洽谈 { $after } 在 { $before } 结束前就已开始。
schedule-violation-no-interpreter = 洽谈 { $meeting } 需要译员，但未安排。
schedule-violation-wrong-interpreter = 洽谈 { $meeting }：{ $interpreter } 不掌握所需语言。
schedule-violation-needless-interpreter = 洽谈 { $meeting } 无需译员，却安排了 { $interpreter }。

## 表格中无法使用的单元格

schedule-cells = 有 { $count } 个单元格无法使用，未编排日程：
schedule-cells-remedy = 请改正表格后重试；各列说明见 docs/schedule-lists.md。
schedule-cell-empty = { $place }：内容为空。请填写该单元格，或清空整行。
schedule-cell-not-whole = { $place }：“{ $cell }”。请填写不小于 0 的整数。
schedule-cell-not-count = { $place }：“{ $cell }”。请填写不小于 1 的整数。
schedule-cell-not-length = { $place }：“{ $cell }”。请填写时段数（如 2）或时长（如 60分钟）。
schedule-cell-not-session = { $place }：“{ $cell }”。请填写“上午”或“下午”。
schedule-cell-not-times = { $place }：“{ $cell }”。时间请写作 10:00-12:00，多段之间用分号隔开。
schedule-cell-outside-day = { $place }：“{ $cell }”。其间没有任何时段；当天为 { $first }–{ $last }。
schedule-cell-no-such-slot = { $place }：“{ $cell }”。没有时段在此时开始；各时段开始于：{ $slots }。
schedule-cell-no-such-table = { $place }：“{ $cell }”。--tables 中没有此桌位。
schedule-cell-no-such-meeting = { $place }：“{ $cell }”。没有此编号的申请；请填写其他申请的编号，以逗号隔开。
schedule-cell-not-interpreting = { $place }：“{ $cell }”。请填写两种语言（如“俄语-中文”），或填“无”。
schedule-cell-not-lunch = { $place }：“{ $cell }”。请填写须空出的时间（如 12:30-13:30），或其间的休息时长（如 12:00-14:00/1h）。
schedule-cell-too-few = { $place }：“{ $cell }”。洽谈至少需要两个不同的参会者。
schedule-cell-twice = { $place }：“{ $cell }”。第 { $row } 行已使用此编号。
schedule-cell-repeated = { $place }：“{ $cell }”。上方已有一行使用此名称。
schedule-cell-contradicts = { $place }：“{ $cell }”。第 { $row } 行针对相同参会者，内容与此不一致。

## 无法使用的输入

schedule-refusal-unreadable = { $file }：无法打开：{ $reason }。
schedule-refusal-unreadable-remedy = 请检查文件名和文件夹。
schedule-refusal-not-json = { $file }：自第 { $line } 行起不是有效的 JSON：{ $reason }。
schedule-refusal-not-json-remedy = 请改正该行。洽谈申请表应为 .xlsx 或 .csv 文件。
schedule-refusal-wrong-shape = { $file }：与格式说明不符：{ $reason }。
schedule-refusal-wrong-shape-remedy = 各字段说明见 docs/schedule-json.md。
schedule-refusal-not-dzn = { $file }：不是洽谈问题的数据文件：{ $reason }。
schedule-refusal-not-dzn-remedy = 请采用 JAIR 2022 算例的格式，或改用 JSON。
schedule-refusal-no-instances = { $file }：该文件夹中没有 .dzn 文件。
schedule-refusal-no-instances-remedy = 请指定存放算例的文件夹。
schedule-refusal-bad-published = { $file }：不是已发表结果的表格：{ $reason }。
schedule-refusal-bad-published-remedy = 需要 instance、variant、d、time_s 和 best 列；没有该文件则不作比较。
schedule-refusal-unknown-ending = { $file }：无法从扩展名判断格式。
schedule-refusal-unknown-ending-remedy = 日程可存为 .json 或 .xlsx，报告存为 .html。
schedule-refusal-bad-slots = --slots“{ $text }”：时间设置不合理。
schedule-refusal-bad-slots-remedy = 请写明开始、结束和时长，例如 09:00-17:00/30m。
schedule-refusal-bad-lunch = --lunch“{ $text }”：时间设置不合理。
schedule-refusal-bad-lunch-remedy = 请写明开始和结束，例如 12:30-13:30。
schedule-refusal-too-many-slots = --slots 得出 { $slots } 个时段，一天最多 64 个。
schedule-refusal-too-many-slots-remedy = 请加长时段或缩短全天时间。
schedule-refusal-list-needs-day = 洽谈申请表中没有当天的时段和桌位。
schedule-refusal-list-needs-day-remedy = 请加上 --slots 09:00-17:00/30m 和 --tables 40。
schedule-refusal-missing-columns = { $file }：缺少列：{ $columns }。现有列标题：{ $headers }。
schedule-refusal-missing-columns-remedy = 请在表格首行补上缺少的列标题。
schedule-refusal-bad-walk = --walk“{ $text }”：写法不正确。
schedule-refusal-bad-walk-remedy = 请写明两个展厅及步行所需的时段数或分钟数，例如 A:B=1 或 A:B=15m。
schedule-refusal-walk-to-nowhere = --walk“{ $text }”：展厅“{ $hall }”中没有桌位。现有展厅：{ $halls }。
schedule-refusal-walk-to-nowhere-remedy = 展厅名称请与桌位表（--tables tables.xlsx）一致。
schedule-refusal-slots-without-times = 生成日历需要每个时段的开始和结束时间。
schedule-refusal-slots-without-times-remedy = 请为时段补充 start 和 end，或去掉 --ics。
