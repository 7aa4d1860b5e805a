//! What a YML file says once for all offers: the shop, its main currency and its categories.

use std::{collections::HashMap, io::BufRead};

use domain::Currency;

use crate::{
    ReadError, WarningKind,
    xml::{Cursor, read_node},
};

/// Deeper than any real catalogue; categories that are their own ancestors end here.
const DEPTH: usize = 32;

struct Category {
    name: String,
    parent: String,
}

/// All that is said once.
#[derive(Default)]
pub(super) struct Shop {
    /// The short name.
    pub(super) name: String,
    /// The company's legal name.
    pub(super) company: String,
    /// The currency whose rate is 1.
    pub(super) currency: Option<Currency>,
    categories: HashMap<String, Category>,
}

impl Shop {
    /// The name of the organisation.
    pub(super) fn organisation(&self) -> Option<String> {
        let name = if self.company.is_empty() { &self.name } else { &self.company };
        (!name.is_empty()).then(|| name.clone())
    }

    /// The names from the outermost category down to this one; `None` if it is not in the list.
    pub(super) fn category_path(&self, id: &str) -> Option<Vec<String>> {
        let mut at = self.categories.get(id);
        at?;
        let mut path = Vec::new();
        while let Some(category) = at.filter(|_| path.len() < DEPTH) {
            path.push(category.name.clone());
            at = self.categories.get(&category.parent);
        }
        path.reverse();
        Some(path)
    }

    /// Reads the `categories`, and warns of parents that are not among them.
    pub(super) fn read_categories<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
    ) -> Result<(), ReadError> {
        let mut order = Vec::new();
        while let Some(tag) = cursor.next_child()? {
            let node = read_node(cursor, tag)?;
            let (id, parent) = (node.attribute("id").to_owned(), node.attribute("parentId").to_owned());
            // Zero is what some shops write for "no parent".
            let parent = if parent == "0" { String::new() } else { parent };
            order.push(id.clone());
            self.categories.insert(id, Category { name: node.whole_text(), parent });
        }
        for id in order {
            let Some(category) = self.categories.get(&id) else { continue };
            if !category.parent.is_empty() && !self.categories.contains_key(&category.parent) {
                let value = category.parent.clone();
                cursor.report.warn("category", WarningKind::CategoryParentMissing { value })?;
            }
        }
        Ok(())
    }

    /// Reads the `currencies`.
    pub(super) fn read_currencies<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
    ) -> Result<(), ReadError> {
        while let Some(tag) = cursor.next_child()? {
            let node = read_node(cursor, tag)?;
            if node.attribute("rate") == "1" {
                self.currency = node.attribute("id").parse().ok();
            }
        }
        Ok(())
    }
}
