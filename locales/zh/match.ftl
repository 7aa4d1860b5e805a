# 共同利益点：依据、待补事项及相关用语。

## 领域用语。

match-field = { $field ->
    [goods] 商品
    [technology] 技术
    [services] 服务
    [investment] 投资
    [education] 教育与青年交流
    [administration] 政务与市政管理
   *[culture] 文化
}
# 未知代码按原样显示。
match-region = { $code ->
    [RU-MOS] 莫斯科州
    [CN-LN] 辽宁省
   *[other] { $code }
}
match-introduction = { $state ->
    [proposed] 建议对接
   *[reserve] 备选
}
# 审核人认可该配对的可能性。
match-band = { $band ->
    [strong] 非常契合
    [good] 比较契合
    [fair] 可能契合
   *[weak] 值得一看
}

## 依据：双方为何契合。

reason-clause-pair = 双方最相近的表述：“{ $offer }”与“{ $request }”。
reason-shared-terms = 双方共有的术语：{ $terms }。
reason-same-designation = 双方标注了相同的型号或标准：{ $designation }。
reason-same-heading = { $digits ->
    [2] 同属 HS 的一章：{ $name }。
    [4] 同属 HS 的一个品目：{ $name }。
   *[other] 同属 HS 的一个子目：{ $name }。
}
reason-roles = 双方角色互补：一方{ $offer ->
    [makes] 生产
    [trades] 销售
    [buys] 采购
    [imports-exports] 经营进出口
    [serves] 提供服务
   *[unstated] 供应
}，另一方{ $request ->
    [makes] 加工
    [trades] 经销
    [buys] 采购
    [imports-exports] 经营进出口
    [serves] 用于其服务
   *[unstated] 有需求
}。
reason-attribute-met = { $name }：要求 { $asked }，供应 { $offered }，符合要求。
reason-price-within-target = 价格 { $price } 在目标价 { $target } 以内。
reason-moq-fits = 起订量 { $moq } 与需求量 { $quantity } 相符。
reason-certificate-held = 已具备所要求的证书：{ $name }。
reason-lead-time-fits = 交货期 { $offered-days } 天，在要求的 { $asked-days } 天以内。
reason-same-field = 同属一个合作领域：{ match-field }。
reason-trades-abroad = 对方注明可经营进出口业务。

## 待补事项：缺少什么，或有何障碍。

gap-certificate-missing = 要求的证书尚未注明：{ $name }。
gap-text-missing = { $locale ->
    [ru] 没有俄文说明。
    [zh] 没有中文说明。
   *[en] 没有英文说明。
}
gap-moq-above-quantity = 起订量 { $moq } 高于需求量 { $quantity }。
gap-price-above-target = 价格 { $price } 高于目标价 { $target }。
gap-currencies-differ = 报价币种不同（{ $offered } 与 { $asked }），须按约定日期的汇率折算后再比较。
gap-price-on-request = 未标价格，请询价。
gap-attribute-unmet = { $name }：要求 { $asked }，但供应 { $offered }。
gap-attribute-unstated = { $name }：要求 { $asked }，供应方未注明。
gap-lead-time-too-long = 交货期 { $offered-days } 天，超过要求的 { $asked-days } 天。
gap-import-right-unstated = 未注明进口经营资格，可能需要代理。
gap-registry-id-unchecked = 登记号码 { $value } 未通过校验，请索取登记证件。
gap-incoterms-for-ships-only = { $rule } 仅适用于水运；集装箱或铁路运输请选用 FCA、CPT 或 CIP。
gap-both-make = 双方生产同类产品：可成为伙伴，也可能是竞争对手。
