//! Drawings of any size: one municipality, department by department.

use sekisho::{
    catalog::{AssetId, Catalog, LinkId, PatternId},
    design::{Asset, Bounds, Design, Link, Record},
    edit::{StartControls, template},
};

/// Terminals on the switch of one department.
const TERMINALS_OF_A_DEPARTMENT: usize = 24;

/// Where terminals of the drawing begin below the reference design, world units.
const TOP: i32 = 1_000;

/// The reference design of a pattern, its required controls in place.
///
/// # Panics
/// When the catalog does not hold it: then nothing can be measured.
pub(crate) fn reference(catalog: &Catalog, pattern: &str) -> Design {
    template(catalog, &PatternId::from(pattern), StartControls::Required)
        .expect("the catalog has this pattern")
        .expect("its reference design is readable")
}

/// A design of `assets` assets and `links` links on the reference design of the first pattern:
/// department switches on the core switch, terminals and now and then a server on each of them,
/// and flows from the terminals to the platforms and servers.
pub(crate) fn municipality(catalog: &Catalog, assets: usize, links: usize) -> Design {
    let mut city = City::new(reference(catalog, "1"));
    while city.design.assets.len() < assets {
        city.add_equipment();
    }
    let mut round = 0;
    while city.design.links.len() < links {
        city.add_flows(round, links);
        round += 1;
    }
    city.design
}

struct City {
    design: Design,
    /// The switch of the department being filled, and how many hang on it.
    department: (AssetId, usize),
    terminals: Vec<AssetId>,
    servers: Vec<AssetId>,
}

impl City {
    fn new(design: Design) -> Self {
        Self {
            design,
            department: ("lgwan-switch".into(), TERMINALS_OF_A_DEPARTMENT),
            terminals: Vec::new(),
            servers: vec!["lgwan-server".into()],
        }
    }

    /// One asset more, with its line.
    fn add_equipment(&mut self) {
        let (switch, used) = self.department.clone();
        if used >= TERMINALS_OF_A_DEPARTMENT {
            let switch = self.add_asset("lgwan_switch");
            self.add_link("lan", &"lgwan-switch".into(), &switch);
            self.department = (switch, 0);
            return;
        }
        let is_server = used == TERMINALS_OF_A_DEPARTMENT - 1;
        let added = self.add_asset(if is_server {
            "lgwan_server"
        } else {
            "lgwan_terminal"
        });
        self.add_link("lan", &switch, &added);
        self.department.1 += 1;
        if is_server {
            self.servers.push(added);
        } else {
            self.terminals.push(added);
        }
    }

    /// One flow from each terminal, as long as there are fewer than `links`: to the platforms
    /// first, then to one server after another.
    fn add_flows(&mut self, round: usize, links: usize) {
        for index in 0..self.terminals.len() {
            if self.design.links.len() >= links {
                return;
            }
            let server = self.servers.get((index + round) % self.servers.len());
            let (Some(terminal), Some(server)) = (self.terminals.get(index), server) else {
                return;
            };
            let (kind, to) = match (round, (index + round) % 2) {
                (0 | 1, 0) => ("screen_transfer", AssetId::from("mynumber-daas")),
                (0 | 1, _) => ("screen_transfer", AssetId::from("internet-daas")),
                _ => ("business_access", server.clone()),
            };
            self.add_link(kind, &terminal.clone(), &to);
        }
    }

    fn add_asset(&mut self, kind: &str) -> AssetId {
        let number = self.design.assets.len();
        let id = AssetId::from(format!("city-{number:05}"));
        let place = i32::try_from(number).expect("a drawing has fewer assets");
        let rect = Bounds::new(place % 100 * 200, TOP + place / 100 * 100, 172, 66);
        self.design.layout.assets.insert(id.clone(), rect);
        let asset = Asset {
            kind: kind.into(),
            name: String::new(),
            zone: Some("lgwan-segment".into()),
            count: 1,
            owner: None,
            note: String::new(),
            record: Record::new(),
        };
        self.design.assets.insert(id.clone(), asset);
        id
    }

    fn add_link(&mut self, kind: &str, from: &AssetId, to: &AssetId) {
        let id = LinkId::from(format!("city-link-{:05}", self.design.links.len()));
        let link = Link::new(kind, from.clone(), to.clone());
        self.design.links.insert(id, link);
    }
}
