//! Reading a catalog: its files become data, and what they say is checked.

use std::{collections::BTreeMap, path::Path};

use super::{
    Catalog, CatalogFault, CatalogFaults, CatalogFiles, NamedSource, check::check, reasons::Reasons,
};

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
        if let Some((mut catalog, reasons)) = parsed.filter(|_| faults.is_empty()) {
            faults = check(&catalog, files);
            reasons.unused(files.text("reasons.ron"), &mut faults);
            if faults.is_empty() {
                catalog.working = catalog.kinds_at_work();
                return Ok(catalog);
            }
        }
        faults.sort();
        faults.dedup();
        Err(CatalogFaults { faults })
    }

    /// The catalog as its files say it, with the reasons they have asked for.
    fn parse_all(files: &CatalogFiles, faults: &mut Vec<CatalogFault>) -> Option<(Self, Reasons)> {
        let mut reasons = Reasons::default();
        // Without the reasons no other file can be read.
        let named: Vec<NamedSource> = files.parse(&mut reasons, "reasons.ron", faults)?;
        let mut reasons = Reasons::new(&named, faults);
        let edition = files.parse(&mut reasons, "edition.ron", faults);
        let zones = files.parse(&mut reasons, "zones.ron", faults);
        let assets = files.parse(&mut reasons, "assets.ron", faults);
        let links = files.parse(&mut reasons, "links.ron", faults);
        let placements = files.parse(&mut reasons, "placements.ron", faults);
        let boundaries = files.parse(&mut reasons, "boundaries.ron", faults);
        let separation = files.parse(&mut reasons, "separation.ron", faults);
        let controls = files.parse(&mut reasons, "controls.ron", faults);
        let models = files.parse(&mut reasons, "models.ron", faults);
        let hall = files.parse(&mut reasons, "hall_models.ron", faults);
        let patterns = files.parse(&mut reasons, "patterns.ron", faults);
        let threats = files.parse(&mut reasons, "threats.ron", faults);
        let attacks = files.parse(&mut reasons, "attacks.ron", faults);
        let risk = files.parse(&mut reasons, "risk.ron", faults);
        let notices = files.parse(&mut reasons, "notices.ron", faults);
        let costs = files.parse(&mut reasons, "costs.ron", faults);
        let inventory = files.parse(&mut reasons, "inventory.ron", faults);
        let guesses = files.parse(&mut reasons, "guesses.ron", faults);
        let starts = files.parse(&mut reasons, "starts.ron", faults);
        let catalog = Self {
            edition: edition?,
            reasons: named,
            zones: zones?,
            assets: assets?,
            working: Vec::new(),
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
            guesses: guesses?,
            templates: texts_in(files, "templates/", ".ron"),
            starts: starts?,
            start_texts: texts_in(files, "starts/", ".ron"),
            scenarios: texts_in(files, "scenarios/", ".scenario.ron"),
        };
        Some((catalog, reasons))
    }
}

/// The texts of a folder, by what their names are without it and their ending.
fn texts_in<K: Ord + for<'n> From<&'n str>>(
    files: &CatalogFiles,
    folder: &str,
    ending: &str,
) -> BTreeMap<K, String> {
    let texts = files.texts().filter_map(|(name, text)| {
        let id = name.strip_prefix(folder)?.strip_suffix(ending)?;
        Some((K::from(id), text.clone()))
    });
    texts.collect()
}
