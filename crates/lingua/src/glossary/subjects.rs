//! The bundled glossary: terms of trade, technology, education and administration in three languages, written here.

/// The subjects, each a file of `data/glossary` with the columns `ru`, `zh`, `en`, `field`.
pub(super) const SUBJECTS: [&str; 53] = [
    include_str!("../../data/glossary/administration.tsv"),
    include_str!("../../data/glossary/agriculture.tsv"),
    include_str!("../../data/glossary/agriculture_food.tsv"),
    include_str!("../../data/glossary/bearings.tsv"),
    include_str!("../../data/glossary/boilers_climate.tsv"),
    include_str!("../../data/glossary/building_materials.tsv"),
    include_str!("../../data/glossary/business_scopes.tsv"),
    include_str!("../../data/glossary/chemicals.tsv"),
    include_str!("../../data/glossary/construction_services.tsv"),
    include_str!("../../data/glossary/cosmetics.tsv"),
    include_str!("../../data/glossary/culture.tsv"),
    include_str!("../../data/glossary/education.tsv"),
    include_str!("../../data/glossary/electrical.tsv"),
    include_str!("../../data/glossary/electronics_telecom.tsv"),
    include_str!("../../data/glossary/energy_environment.tsv"),
    include_str!("../../data/glossary/environment_recycling.tsv"),
    include_str!("../../data/glossary/fasteners_hardware.tsv"),
    include_str!("../../data/glossary/fertilisers.tsv"),
    include_str!("../../data/glossary/food.tsv"),
    include_str!("../../data/glossary/furniture.tsv"),
    include_str!("../../data/glossary/household_goods.tsv"),
    include_str!("../../data/glossary/instruments_automation.tsv"),
    include_str!("../../data/glossary/it_software.tsv"),
    include_str!("../../data/glossary/lifting_construction.tsv"),
    include_str!("../../data/glossary/machine_tools.tsv"),
    include_str!("../../data/glossary/mechanical_engineering.tsv"),
    include_str!("../../data/glossary/medical.tsv"),
    include_str!("../../data/glossary/metals.tsv"),
    include_str!("../../data/glossary/mining_metallurgy.tsv"),
    include_str!("../../data/glossary/paints_coatings.tsv"),
    include_str!("../../data/glossary/paper_packaging.tsv"),
    include_str!("../../data/glossary/petroleum_products.tsv"),
    include_str!("../../data/glossary/pharma_medicine.tsv"),
    include_str!("../../data/glossary/plastics_rubber.tsv"),
    include_str!("../../data/glossary/pumps.tsv"),
    include_str!("../../data/glossary/ru_classes.tsv"),
    include_str!("../../data/glossary/ru_construction.tsv"),
    include_str!("../../data/glossary/ru_medical.tsv"),
    include_str!("../../data/glossary/ru_plants.tsv"),
    include_str!("../../data/glossary/safety_security.tsv"),
    include_str!("../../data/glossary/services.tsv"),
    include_str!("../../data/glossary/ships_rail_aviation.tsv"),
    include_str!("../../data/glossary/technology_investment.tsv"),
    include_str!("../../data/glossary/textiles_clothing.tsv"),
    include_str!("../../data/glossary/tools.tsv"),
    include_str!("../../data/glossary/valves_pipes.tsv"),
    include_str!("../../data/glossary/vehicles.tsv"),
    include_str!("../../data/glossary/woodworking_welding.tsv"),
    include_str!("../../data/glossary/zh_farm_food.tsv"),
    include_str!("../../data/glossary/zh_health.tsv"),
    include_str!("../../data/glossary/zh_industry.tsv"),
    include_str!("../../data/glossary/zh_services.tsv"),
    include_str!("../../data/glossary/zh_trade.tsv"),
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_is_bundled() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/glossary");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), super::SUBJECTS.len());
    }
}
