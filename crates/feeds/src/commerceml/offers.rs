//! The price package: offers by the product they are of. It is held in memory while the goods stream by.

use std::{collections::HashMap, io::BufRead, rc::Rc};

use rust_decimal::Decimal;

use super::{
    classifier::Classifier,
    prices::{Prices, read_prices, read_stock},
};
use crate::{
    Place, Property, ReadError,
    xml::{Cursor, Node, read_node},
};

/// An offer of a product or of one of its variants.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    /// The file it stands in, one text for all.
    pub(super) file: Rc<str>,
    /// Where it stands in the file.
    pub(super) row: Option<u64>,
    /// `товар` or `товар#характеристика`.
    pub(super) id: String,
    /// The name, usually with the variant's characteristics in brackets.
    pub(super) name: String,
    /// The article, where it differs from the product's.
    pub(super) article: String,
    /// The bar code.
    pub(super) barcode: String,
    /// The prices.
    pub(super) prices: Prices,
    /// What is in stock.
    pub(super) stock: Option<Decimal>,
    /// What sets the variant apart.
    pub(super) characteristics: Vec<Property>,
}

impl Offer {
    /// Where it stands.
    pub(super) fn place(&self, column: Option<&str>) -> Place {
        let column = column.map(str::to_owned);
        Place { file: self.file.to_string(), sheet: None, row: self.row, column }
    }

    /// The key of the product.
    pub(super) fn product(&self) -> &str {
        self.id.split_once('#').map_or(self.id.as_str(), |(product, _)| product)
    }

    /// Whether this is one of several variants of the product.
    pub(super) fn is_variant(&self) -> bool {
        self.id.split_once('#').is_some_and(|(_, variant)| !variant.is_empty())
    }
}

/// All offers.
#[derive(Clone, Debug, Default)]
pub(super) struct Offers {
    all: Vec<Offer>,
    by_product: HashMap<String, Vec<usize>>,
    taken: Vec<bool>,
}

impl Offers {
    /// Reads the `Предложения` of a package.
    pub(super) fn read<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
        classifier: &Classifier,
    ) -> Result<(), ReadError> {
        let file: Rc<str> = cursor.report.file.as_str().into();
        while let Some(tag) = cursor.next_child()? {
            if tag.name != "Предложение" {
                cursor.skip()?;
                continue;
            }
            cursor.report.row = Some(cursor.report.row.unwrap_or_default() + 1);
            let node = read_node(cursor, tag)?;
            let mut prices = read_prices(&node, classifier, cursor.report)?;
            prices.read.shrink_to_fit();
            let stock = read_stock(&node, cursor.report)?;
            let row = cursor.report.row;
            self.add(take_offer(&node, (Rc::clone(&file), row), prices, stock));
        }
        Ok(())
    }

    /// The offers of a product, or of the one variant that a `#` in the id names; they count as taken from now on.
    pub(super) fn take(&mut self, id: &str) -> Vec<&Offer> {
        let product = id.split_once('#').map_or(id, |(product, _)| product);
        let mut found = Vec::new();
        for index in self.by_product.get(product).into_iter().flatten() {
            let Some(offer) = self.all.get(*index) else { continue };
            if id != product && offer.id != id {
                continue;
            }
            if let Some(taken) = self.taken.get_mut(*index) {
                *taken = true;
            }
            found.push(offer);
        }
        found
    }

    /// The offers that no product took, in the order of their file.
    pub(super) fn left_over(&self) -> impl Iterator<Item = &Offer> {
        self.all.iter().zip(&self.taken).filter(|(_, taken)| !**taken).map(|(offer, _)| offer)
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn add(&mut self, offer: Offer) {
        self.by_product.entry(offer.product().to_owned()).or_default().push(self.all.len());
        self.all.push(offer);
        self.taken.push(false);
    }
}

fn take_offer(
    node: &Node,
    (file, row): (Rc<str>, Option<u64>),
    prices: Prices,
    stock: Option<Decimal>,
) -> Offer {
    Offer {
        file,
        row,
        id: node.text_of("Ид").to_owned(),
        name: node.text_of("Наименование").to_owned(),
        article: node.text_of("Артикул").to_owned(),
        barcode: node.text_of("Штрихкод").to_owned(),
        prices,
        stock,
        characteristics: read_characteristics(node),
    }
}

/// Reads `ХарактеристикиТовара`.
pub(super) fn read_characteristics(node: &Node) -> Vec<Property> {
    node.children_named("ХарактеристикиТовара")
        .flat_map(|all| all.children_named("ХарактеристикаТовара"))
        .map(|one| Property {
            name: one.text_of("Наименование").to_owned(),
            value: one.text_of("Значение").to_owned(),
            unit: None,
        })
        .collect()
}
