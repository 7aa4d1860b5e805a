//! A product's own element as a record: known elements into fields, requisites and characteristics into properties.

use domain::Field;

use super::{classifier::Classifier, offers::read_characteristics, prices::spell_unit};
use crate::{
    Column, Meaning, Property, ReadError, Record, WarningKind,
    xml::{Assigner, Node, Report, strip_html},
};

/// Elements of a product that are one value, and what each means.
const ELEMENTS: [(&str, Meaning); 8] = [
    ("Наименование", Meaning::Name),
    ("Штрихкод", Meaning::Gtin),
    ("Артикул", Meaning::Article),
    ("Страна", Meaning::Country),
    ("ТорговаяМарка", Meaning::Brand),
    ("Модель", Meaning::Model),
    ("КодТНВЭД", Meaning::HsCode),
    ("ПолноеНаименование", Meaning::Name),
];
/// Elements that say nothing about the product itself.
const PASSED_OVER: [&str; 6] =
    ["Ид", "НомерВерсии", "ПометкаУдаления", "БитриксКод", "Количество", "Единица"];
/// Requisites that speak of files and programs.
const IDLE_REQUISITES: [&str; 4] = ["Файл", "ОписаниеФайла", "Планируемая дата поступления", "ИНН"];

/// What a product needs of its surroundings.
pub(super) struct Workbench<'w, 'o, 's> {
    /// What the catalogue says once.
    pub(super) classifier: &'w Classifier,
    /// Where values go.
    pub(super) assigner: &'w mut Assigner<'o>,
    /// Where warnings go.
    pub(super) report: &'w mut Report<'s>,
}

impl Workbench<'_, '_, '_> {
    /// Notes an element that is read by other means than the assigner's.
    pub(super) fn note(&mut self, element: &str, meaning: Meaning) {
        self.assigner.note(element, Some(Column { meaning, locale: None }));
    }
}

/// Whether the source marks a product as deleted.
pub(super) fn is_deleted(node: &Node) -> bool {
    node.attribute("Статус") == "Удален" || matches!(node.text_of("ПометкаУдаления"), "true" | "1" | "да")
}

/// A product as a record without price and stock; `None` if it has no name.
pub(super) fn read_product(
    node: &Node,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<Option<Record>, ReadError> {
    let id = node.text_of("Ид");
    let mut record = bench.report.blank_record(id);
    record.variant_of = id.split_once('#').map(|(product, _)| product.to_owned());
    for (name, meaning) in ELEMENTS {
        for value in node.children_named(name) {
            bench.assigner.element(&mut record, bench.report, (name, meaning), &value.text)?;
        }
    }
    put_owner(&mut record, bench.classifier);
    put_groups(&mut record, node, bench)?;
    put_unit(&mut record, node, bench)?;
    put_maker(&mut record, node, bench)?;
    put_requisites(&mut record, node, bench)?;
    put_properties(&mut record, node, bench)?;
    put_description(&mut record, node, bench)?;
    put_rest(&mut record, node, bench)?;
    if record.names.is_empty() {
        bench.report.warn("Наименование", WarningKind::RowWithoutName)?;
        return Ok(None);
    }
    Ok(Some(record))
}

/// The organisation that keeps the catalogue offers what is in it.
pub(super) fn put_owner(record: &mut Record, classifier: &Classifier) {
    let Some(owner) = &classifier.owner else { return };
    record.organisation = (!owner.name.is_empty()).then(|| owner.name.clone());
    record.registry_ids.extend(owner.registry_ids.iter().cloned());
    if !owner.kpp.is_empty() {
        record.properties.push(Property { name: "КПП".to_owned(), value: owner.kpp.clone(), unit: None });
    }
}

/// The longest path is the category; other groups that it does not contain stay properties.
fn put_groups(record: &mut Record, node: &Node, bench: &mut Workbench<'_, '_, '_>) -> Result<(), ReadError> {
    let mut paths = Vec::new();
    for id in node.children_named("Группы").flat_map(|groups| groups.children_named("Ид")) {
        match bench.classifier.group_path(&id.text) {
            Some(path) => paths.push(path),
            None => {
                bench.report.warn("Группы", WarningKind::CategoryParentMissing { value: id.text.clone() })?;
            }
        }
    }
    bench.note("Группы", Meaning::Category);
    let Some(longest) = paths.iter().rev().max_by_key(|path| path.len()).cloned() else { return Ok(()) };
    for path in paths.iter().filter(|path| !longest.starts_with(path)) {
        let value = path.join(" / ");
        record.properties.push(Property { name: "Группа".to_owned(), value, unit: None });
    }
    record.category = longest;
    Ok(())
}

fn put_unit(record: &mut Record, node: &Node, bench: &mut Workbench<'_, '_, '_>) -> Result<(), ReadError> {
    let Some(unit) = node.child("БазоваяЕдиница") else { return Ok(()) };
    let code = unit.attribute("Код");
    let names = [
        unit.text.as_str(),
        unit.attribute("НаименованиеПолное"),
        unit.attribute("МеждународноеСокращение"),
        code,
    ];
    let written = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    // Newer programs put the code where the name used to stand.
    let unit = spell_unit(written, if code.is_empty() { written } else { code });
    bench.assigner.element(record, bench.report, ("БазоваяЕдиница", Meaning::Unit), &unit)
}

fn put_maker(record: &mut Record, node: &Node, bench: &mut Workbench<'_, '_, '_>) -> Result<(), ReadError> {
    let Some(maker) = node.child("Изготовитель") else { return Ok(()) };
    let official = maker.text_of("ОфициальноеНаименование");
    let name = [maker.text_of("Наименование"), official, maker.text.as_str()];
    let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    bench.assigner.element(record, bench.report, ("Изготовитель", Meaning::Brand), name)
}

fn put_requisites(
    record: &mut Record,
    node: &Node,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<(), ReadError> {
    let all =
        node.children_named("ЗначенияРеквизитов").flat_map(|all| all.children_named("ЗначениеРеквизита"));
    for requisite in all {
        let (name, value) = (requisite.text_of("Наименование"), requisite.text_of("Значение"));
        match name {
            "Полное наименование" => {
                bench.assigner.element(record, bench.report, (name, Meaning::Name), &strip_html(value))?;
            }
            "ОписаниеВФорматеHTML" => {
                let description = strip_html(value);
                bench.assigner.element(record, bench.report, (name, Meaning::Description), &description)?;
            }
            "ТипНоменклатуры" if value == "Услуга" => {
                record.field = Some(Field::Services);
            }
            "ТипНоменклатуры" if value == "Товар" => record.field = Some(Field::Goods),
            "Вес" if matches!(value, "0" | "") => {}
            _ if IDLE_REQUISITES.contains(&name) => {}
            _ => {
                let unit = (name == "Вес").then(|| "кг".to_owned());
                let property = Property { name: name.to_owned(), value: value.to_owned(), unit };
                bench.assigner.property(record, bench.report, property)?;
            }
        }
    }
    Ok(())
}

fn put_properties(
    record: &mut Record,
    node: &Node,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<(), ReadError> {
    for property in read_characteristics(node) {
        bench.assigner.property(record, bench.report, property)?;
    }
    let all = node
        .children_named("ЗначенияСвойств")
        .flat_map(|all| all.children.iter().filter(|one| one.name.starts_with("ЗначенияСвойств")));
    for one in all {
        let id = one.text_of("Ид");
        let known = bench.classifier.properties.get(id);
        let name = known.map(|kind| kind.name.as_str()).filter(|name| !name.is_empty());
        let name =
            name.or_else(|| Some(one.text_of("Наименование")).filter(|name| !name.is_empty())).unwrap_or(id);
        for value in one.children_named("Значение").filter(|value| !value.text.is_empty()) {
            let dictionary = known.and_then(|kind| kind.dictionary.as_ref());
            let word = dictionary.map_or(Some(&value.text), |entries| entries.get(&value.text));
            if word.is_none() {
                bench.report.warn(name, WarningKind::DictionaryEntryMissing { value: value.text.clone() })?;
            }
            let value = word.unwrap_or(&value.text).clone();
            bench.assigner.property(
                record,
                bench.report,
                Property { name: name.to_owned(), value, unit: None },
            )?;
        }
    }
    Ok(())
}

fn put_description(
    record: &mut Record,
    node: &Node,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<(), ReadError> {
    for description in node.children_named("Описание") {
        let text = strip_html(&description.whole_text());
        bench.assigner.element(record, bench.report, ("Описание", Meaning::Description), &text)?;
    }
    Ok(())
}

/// Tax rates, pictures and whatever else is a single value.
fn put_rest(record: &mut Record, node: &Node, bench: &mut Workbench<'_, '_, '_>) -> Result<(), ReadError> {
    for rate in node.children_named("СтавкиНалогов").flat_map(|all| all.children_named("СтавкаНалога"))
    {
        let (name, value) = (rate.text_of("Наименование").to_owned(), rate.text_of("Ставка").to_owned());
        let unit = value.parse::<u32>().is_ok().then(|| "%".to_owned());
        bench.assigner.property(record, bench.report, Property { name, value, unit })?;
    }
    let read = |name: &str| {
        PASSED_OVER.contains(&name)
            || ELEMENTS.iter().any(|(known, _)| *known == name)
            || matches!(name, "Описание" | "БазоваяЕдиница" | "Изготовитель")
    };
    for child in node.children.iter().filter(|child| child.children.is_empty() && !read(&child.name)) {
        let property = Property { name: child.name.clone(), value: child.text.clone(), unit: None };
        bench.assigner.property(record, bench.report, property)?;
    }
    Ok(())
}
