//! Reading a catalog: its files become data, and what they say is checked.

use std::path::Path;

use super::{Catalog, CatalogFault, CatalogFaults, CatalogFiles, PatternId, check::check};

impl Catalog {
    /// The edition in the binary.
    pub fn builtin() -> Result<Self, CatalogFaults> {
        Self::from_files(&CatalogFiles::builtin())
    }

    /// The edition in a folder. Faults name files by their paths.
    pub fn load_dir(dir: &Path) -> Result<Self, CatalogFaults> {
        Self::from_files(&CatalogFiles::read(dir)?).map_err(|faults| faults.in_folder(dir))
    }

    /// Parses and checks the files of an edition. Reports every fault, not only the first:
    /// all syntax faults, or, when there is none, all faults of content.
    pub fn from_files(files: &CatalogFiles) -> Result<Self, CatalogFaults> {
        let mut faults = Vec::new();
        let parsed = Self::parse_all(files, &mut faults);
        if let Some(catalog) = parsed.filter(|_| faults.is_empty()) {
            faults = check(&catalog, files);
            if faults.is_empty() {
                return Ok(catalog);
            }
        }
        faults.sort();
        faults.dedup();
        Err(CatalogFaults { faults })
    }

    fn parse_all(files: &CatalogFiles, faults: &mut Vec<CatalogFault>) -> Option<Self> {
        let edition = files.parse("edition.ron", faults);
        let zones = files.parse("zones.ron", faults);
        let assets = files.parse("assets.ron", faults);
        let links = files.parse("links.ron", faults);
        let placements = files.parse("placements.ron", faults);
        let boundaries = files.parse("boundaries.ron", faults);
        let separation = files.parse("separation.ron", faults);
        let controls = files.parse("controls.ron", faults);
        let models = files.parse("models.ron", faults);
        let hall = files.parse("hall_models.ron", faults);
        let patterns = files.parse("patterns.ron", faults);
        let threats = files.parse("threats.ron", faults);
        let attacks = files.parse("attacks.ron", faults);
        let risk = files.parse("risk.ron", faults);
        let notices = files.parse("notices.ron", faults);
        let costs = files.parse("costs.ron", faults);
        let inventory = files.parse("inventory.ron", faults);
        let templates = files
            .texts()
            .filter_map(|(name, text)| {
                let id = name.strip_prefix("templates/")?.strip_suffix(".ron")?;
                Some((PatternId::from(id), text.clone()))
            })
            .collect();
        let scenarios = files.texts().filter_map(|(name, text)| {
            let id = name.strip_prefix("scenarios/")?;
            Some((id.strip_suffix(".scenario.ron")?.to_owned(), text.clone()))
        });
        let scenarios = scenarios.collect();
        Some(Self {
            edition: edition?,
            zones: zones?,
            assets: assets?,
            links: links?,
            placements: placements?,
            boundaries: boundaries?,
            separation: separation?,
            controls: controls?,
            models: models?,
            hall: hall?,
            patterns: patterns?,
            threats: threats?,
            attacks: attacks?,
            risk: risk?,
            notices: notices?,
            costs: costs?,
            inventory: inventory?,
            templates,
            scenarios,
        })
    }
}
