//! How texts of three languages name delivery rules and ways of travelling.

use super::{Carriage, Rule};

/// Words that name a rule, and the rule.
pub(super) const WORDS: [(&str, Rule); 30] = [
    ("exw", Rule::Exw),
    ("fca", Rule::Fca),
    ("cpt", Rule::Cpt),
    ("cip", Rule::Cip),
    ("dap", Rule::Dap),
    ("dpu", Rule::Dpu),
    ("ddp", Rule::Ddp),
    ("fas", Rule::Fas),
    ("fob", Rule::Fob),
    ("cfr", Rule::Cfr),
    ("cif", Rule::Cif),
    ("c&f", Rule::Cfr),
    ("cnf", Rule::Cfr),
    ("ex works", Rule::Exw),
    ("ex-works", Rule::Exw),
    ("фоб", Rule::Fob),
    ("сиф", Rule::Cif),
    ("кфр", Rule::Cfr),
    ("франко-завод", Rule::Exw),
    ("франко завод", Rule::Exw),
    ("франко-перевозчик", Rule::Fca),
    ("франко перевозчик", Rule::Fca),
    ("工厂交货", Rule::Exw),
    ("出厂价", Rule::Exw),
    ("货交承运人", Rule::Fca),
    ("离岸价", Rule::Fob),
    ("到岸价", Rule::Cif),
    ("成本加运费", Rule::Cfr),
    ("目的地交货", Rule::Dap),
    ("完税后交货", Rule::Ddp),
];

/// Rules of the editions of 2000 and 2010 with their successors.
pub(super) const WITHDRAWN: [(&str, Rule); 5] =
    [("DAT", Rule::Dpu), ("DAF", Rule::Dap), ("DES", Rule::Dap), ("DEQ", Rule::Dpu), ("DDU", Rule::Dap)];

/// Words that tell how goods travel.
pub(super) const CARRIAGES: [(&str, Carriage); 27] = [
    ("контейнер*", Carriage::Container),
    ("container*", Carriage::Container),
    ("集装箱", Carriage::Container),
    ("fcl", Carriage::Container),
    ("lcl", Carriage::Container),
    ("ж/д", Carriage::Rail),
    ("жд", Carriage::Rail),
    ("железнодорожн*", Carriage::Rail),
    ("вагон*", Carriage::Rail),
    ("rail", Carriage::Rail),
    ("railway", Carriage::Rail),
    ("by train", Carriage::Rail),
    ("铁路", Carriage::Rail),
    ("班列", Carriage::Rail),
    ("автотранспорт*", Carriage::Road),
    ("автомобильн*", Carriage::Road),
    ("truck*", Carriage::Road),
    ("by road", Carriage::Road),
    ("公路", Carriage::Road),
    ("汽运", Carriage::Road),
    ("авиа*", Carriage::Air),
    ("air freight", Carriage::Air),
    ("by air", Carriage::Air),
    ("空运", Carriage::Air),
    ("航空", Carriage::Air),
    ("навал*", Carriage::Ship),
    ("散货船", Carriage::Ship),
];
