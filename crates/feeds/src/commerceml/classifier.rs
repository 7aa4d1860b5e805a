//! What a CommerceML file says once for all goods: owner, groups, properties with their dictionaries, price types.

use std::{collections::HashMap, io::BufRead};

use domain::{Currency, VatBasis};

use super::prices::parse_currency;
use crate::{
    ReadError, WarningKind,
    xml::{Cursor, Node, Tag, is_sound_registry_id, read_node},
};

/// The organisation that keeps the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Owner {
    /// Its name, the official one if there is one.
    pub(super) name: String,
    /// ИНН and ОГРН. A КПП is shared by many organisations of one tax office and identifies none of them.
    pub(super) registry_ids: Vec<String>,
    /// КПП.
    pub(super) kpp: String,
}

/// A property and, where its values are chosen from a list, that list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PropertyKind {
    /// The name.
    pub(super) name: String,
    /// Values by their keys; `None` for a property with free values.
    pub(super) dictionary: Option<HashMap<String, String>>,
}

/// A kind of price: retail, wholesale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PriceType {
    /// The key.
    pub(super) id: String,
    /// The name.
    pub(super) name: String,
    /// The currency of its prices unless they state another.
    pub(super) currency: Option<Currency>,
    /// Whether tax is in it.
    pub(super) vat: VatBasis,
}

#[derive(Clone, Debug)]
struct Group {
    name: String,
    parent: Option<usize>,
}

/// All that is said once.
#[derive(Clone, Debug, Default)]
pub(super) struct Classifier {
    /// Who keeps the catalogue; the first owner named counts.
    pub(super) owner: Option<Owner>,
    /// Properties by their keys.
    pub(super) properties: HashMap<String, PropertyKind>,
    /// Kinds of prices, the first being the main one.
    pub(super) price_types: Vec<PriceType>,
    groups: Vec<Group>,
    group_by_id: HashMap<String, usize>,
}

impl Classifier {
    /// The names from the outermost group down to the one with this key.
    pub(super) fn group_path(&self, id: &str) -> Option<Vec<String>> {
        let mut at = self.group_by_id.get(id).and_then(|index| self.groups.get(*index));
        at?;
        let mut path = Vec::new();
        while let Some(group) = at {
            path.push(group.name.clone());
            // A parent always stands before its children, so that this ends.
            at = group.parent.and_then(|index| self.groups.get(index));
        }
        path.reverse();
        Some(path)
    }

    /// The price type with this key.
    pub(super) fn price_type(&self, id: &str) -> Option<&PriceType> {
        self.price_types.iter().find(|kind| kind.id == id)
    }

    /// Reads a `Классификатор`.
    pub(super) fn read<R: BufRead>(&mut self, cursor: &mut Cursor<'_, '_, R>) -> Result<(), ReadError> {
        while let Some(tag) = cursor.next_child()? {
            match tag.name.as_str() {
                "Группы" => self.read_groups(cursor, None)?,
                "Свойства" => self.read_properties(cursor)?,
                _ => self.read_part(cursor, tag)?,
            }
        }
        Ok(())
    }

    /// Reads what may stand in a classifier, a catalogue and a price package alike, and passes over the rest.
    pub(super) fn read_part<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
        tag: Tag,
    ) -> Result<(), ReadError> {
        match tag.name.as_str() {
            "Владелец" => self.read_owner(cursor, tag),
            "ТипыЦен" => {
                for kind in read_node(cursor, tag)?.children_named("ТипЦены") {
                    self.add_price_type(kind);
                }
                Ok(())
            }
            _ => cursor.skip(),
        }
    }

    fn read_owner<R: BufRead>(&mut self, cursor: &mut Cursor<'_, '_, R>, tag: Tag) -> Result<(), ReadError> {
        let node = read_node(cursor, tag)?;
        if self.owner.is_some() {
            return Ok(());
        }
        let official = node.text_of("ОфициальноеНаименование");
        let name = if official.is_empty() { node.text_of("Наименование") } else { official }.to_owned();
        let mut registry_ids = Vec::new();
        for element in ["ИНН", "ОГРН"] {
            let value = node.text_of(element).to_owned();
            if value.is_empty() {
                continue;
            }
            if !is_sound_registry_id(&value) {
                cursor.report.warn(element, WarningKind::RegistryIdCheck { value: value.clone() })?;
            }
            registry_ids.push(value);
        }
        self.owner = Some(Owner { name, registry_ids, kpp: node.text_of("КПП").to_owned() });
        Ok(())
    }

    fn read_groups<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
        parent: Option<usize>,
    ) -> Result<(), ReadError> {
        while let Some(tag) = cursor.next_child()? {
            if tag.name == "Группа" {
                self.read_group(cursor, parent)?;
            } else {
                cursor.skip()?;
            }
        }
        Ok(())
    }

    fn read_group<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
        parent: Option<usize>,
    ) -> Result<(), ReadError> {
        let index = self.groups.len();
        self.groups.push(Group { name: String::new(), parent });
        while let Some(tag) = cursor.next_child()? {
            match tag.name.as_str() {
                "Ид" => {
                    self.group_by_id.insert(read_node(cursor, tag)?.text, index);
                }
                "Наименование" => {
                    let name = read_node(cursor, tag)?.text;
                    if let Some(group) = self.groups.get_mut(index) {
                        group.name = name;
                    }
                }
                "Группы" => self.read_groups(cursor, Some(index))?,
                _ => cursor.skip()?,
            }
        }
        Ok(())
    }

    fn read_properties<R: BufRead>(&mut self, cursor: &mut Cursor<'_, '_, R>) -> Result<(), ReadError> {
        while let Some(tag) = cursor.next_child()? {
            if matches!(tag.name.as_str(), "Свойство" | "СвойствоНоменклатуры") {
                let (id, kind) = read_property(cursor)?;
                self.properties.insert(id, kind);
            } else {
                cursor.skip()?;
            }
        }
        Ok(())
    }

    fn add_price_type(&mut self, node: &Node) {
        let id = node.text_of("Ид").to_owned();
        if self.price_type(&id).is_some() {
            return;
        }
        let included = node.child("Налог").map(|tax| tax.text_of("УчтеноВСумме").to_lowercase());
        let vat = match included.as_deref() {
            Some("true" | "1" | "да") => VatBasis::Included,
            Some("false" | "0" | "нет") => VatBasis::Excluded,
            _ => VatBasis::Unstated,
        };
        let name = node.text_of("Наименование").to_owned();
        self.price_types
            .push(PriceType { id, name, currency: parse_currency(node.text_of("Валюта")), vat });
    }
}

/// A property's dictionary may be long, hence its entries are read one by one.
fn read_property<R: BufRead>(cursor: &mut Cursor<'_, '_, R>) -> Result<(String, PropertyKind), ReadError> {
    let (mut id, mut kind) = (String::new(), PropertyKind::default());
    while let Some(tag) = cursor.next_child()? {
        match tag.name.as_str() {
            "Ид" => id = read_node(cursor, tag)?.text,
            "Наименование" => kind.name = read_node(cursor, tag)?.text,
            "ТипЗначений" => {
                if read_node(cursor, tag)?.text == "Справочник" {
                    kind.dictionary.get_or_insert_default();
                }
            }
            "ВариантыЗначений" | "ТипыЗначений" => {
                read_dictionary(cursor, &mut kind)?;
            }
            _ => cursor.skip()?,
        }
    }
    Ok((id, kind))
}

fn read_dictionary<R: BufRead>(
    cursor: &mut Cursor<'_, '_, R>,
    kind: &mut PropertyKind,
) -> Result<(), ReadError> {
    while let Some(tag) = cursor.next_child()? {
        if !matches!(tag.name.as_str(), "Справочник" | "Вариант") {
            cursor.skip()?;
            continue;
        }
        let entry = read_node(cursor, tag)?;
        let key =
            ["ИдЗначения", "Ид"].into_iter().map(|name| entry.text_of(name)).find(|key| !key.is_empty());
        if let Some(key) = key {
            let value = entry.text_of("Значение").to_owned();
            kind.dictionary.get_or_insert_default().insert(key.to_owned(), value);
        }
    }
    Ok(())
}
