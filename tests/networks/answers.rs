//! The answers: what each network is, and what the texts say of it.

use sekisho::analysis::{
    Judgement::{self, FallsShort, NotJudged, Passes},
    Rule::{self, AssetNotTold, CloudsDiffer, FlowNotTold, HallModelDiffers, LineNotForeseen},
    Rule::{NoRouteDrawn, TransferWithoutRoute},
};

/// A drawing and its answer, with every control in place that it calls for.
#[derive(Debug)]
pub(crate) struct Network {
    pub(crate) file: &'static str,
    /// What it is, and why this is the answer.
    pub(crate) why: &'static str,
    /// The routes recognised.
    pub(crate) routes: &'static [&'static str],
    /// The town hall's model; none where the overview knows no such.
    pub(crate) hall: Option<&'static str>,
    pub(crate) judgement: Judgement,
    /// All that is found beside the numbers: by rule and the first thing it is about.
    pub(crate) findings: &'static [(Rule, &'static str)],
}

/// What is found where no screen transfer of the My Number side is drawn.
const NO_ROUTE: (Rule, &str) = (NoRouteDrawn, "");

pub(crate) const NETWORKS: [Network; 16] = [
    Network {
        file: "n02-remote-pcs",
        why: "Terminals of the LGWAN segment use gathered physical PCs by screen transfer. That is \
              one of the harmless ways to the Internet side (slide 13), but towards the My Number \
              side none of the document’s methods, which all make terminals virtual (p.5).",
        routes: &[],
        hall: Some("alpha"),
        judgement: NotJudged,
        findings: &[(TransferWithoutRoute, "screen_transfer-desk-mynumber-pcs")],
    },
    Network {
        file: "n03-business-on-the-internet-side",
        why: "Terminals and business systems stand in the Internet segment (β’, slide 15), the \
              LGWAN segment and the My Number segment are used by VDI: route (6). Only the row of \
              the terminals’ own web access stays above 3, which the document leaves (p.4).",
        routes: &["6"],
        hall: Some("beta_prime"),
        judgement: Passes,
        findings: &[],
    },
    Network {
        file: "n04-two-breakouts",
        why: "LGWAN terminals reach named services over a UTM in the cloud and over an LBO firewall, \
              sorted by a balancer: α’ (slide 16), and no flow breaks the division. My Number work \
              is done at terminals of its own, so there is no route to judge.",
        routes: &[],
        hall: Some("alpha_prime"),
        judgement: NotJudged,
        findings: &[NO_ROUTE],
    },
    Network {
        file: "n05-four-layers",
        why: "Most terminals and the business systems stand in a fourth segment. Both texts know \
              three: what crosses its borders cannot be judged, nor is it any model.",
        routes: &[],
        hall: None,
        judgement: NotJudged,
        findings: &[
            NO_ROUTE,
            (FlowNotTold, "business_access-inner-desk-records"),
            (FlowNotTold, "business_access-inner-desk-suite"),
            (LineNotForeseen, "internet_line-sd-wan-suite"),
            (LineNotForeseen, "lan-internet-switch-inner-switch"),
            (LineNotForeseen, "lan-split-firewall-inner-switch"),
        ],
    },
    Network {
        file: "n08-two-government-clouds",
        why: "The DaaS is with the provider of one Government Cloud and not of the other: route (2), \
              with the restriction at the isolation firewall for the other, and that is said.",
        routes: &["2"],
        hall: Some("alpha_prime"),
        judgement: Passes,
        findings: &[(CloudsDiffer, "daas-cloud")],
    },
    Network {
        file: "n09-branches-and-schools",
        why: "Branch offices on a closed WAN with a network for each segment, schools past the town \
              hall, and specified communication with the ends that the overview names (slide 11): \
              route (5) on premises.",
        routes: &["5"],
        hall: Some("alpha"),
        judgement: Passes,
        findings: &[],
    },
    Network {
        file: "n10-procurement-list",
        why: "Servers and machines that support the business on the side where they are used, a \
              proxy for the web, a sanitiser for files and mail: route (5), and nothing of it \
              crosses a border but in a harmless way (slide 13).",
        routes: &["5"],
        hall: Some("alpha"),
        judgement: Passes,
        findings: &[],
    },
    Network {
        file: "n11-container-on-the-terminal",
        why: "The web is separated inside the LGWAN terminal alone, a method of neither text: \
              whether the segments stay divided cannot be told.",
        routes: &[],
        hall: Some("alpha"),
        judgement: NotJudged,
        findings: &[
            NO_ROUTE,
            (FlowNotTold, "web-container-web-site"),
            (AssetNotTold, "container"),
        ],
    },
    Network {
        file: "n12-virtual-browsers",
        why: "The web by browsers on a server of the Internet segment, files sanitised: two of the \
              three harmless ways (slide 13). My Number work is done at terminals of its own.",
        routes: &[],
        hall: Some("alpha"),
        judgement: NotJudged,
        findings: &[NO_ROUTE],
    },
    Network {
        file: "n12-virtual-browsers-and-vdi",
        why: "The same with My Number work by VDI: route (5), whose Internet-side VDI/SBC the \
              browsers on the server are (p.5 rates environments on servers alike).",
        routes: &["5"],
        hall: Some("alpha"),
        judgement: Passes,
        findings: &[],
    },
    Network {
        file: "n13-desktops-from-outside",
        why: "A DaaS for the web is used from the hall by breakout (α’), from a tablet by VPN, and \
              from home straight over the Internet. The document analyses no work outside: what \
              passes no VPN device is left open.",
        routes: &[],
        hall: Some("alpha_prime"),
        judgement: NotJudged,
        findings: &[NO_ROUTE, (FlowNotTold, "screen_transfer-home-pc-desktops")],
    },
    Network {
        file: "n14-shared-desktops",
        why: "VDI of many municipalities in a shared data centre: its parts belong to the segments \
              that are drawn in it, so it is route (5).",
        routes: &["5"],
        hall: Some("alpha"),
        judgement: Passes,
        findings: &[],
    },
    Network {
        file: "n14-shared-desktops-and-cloud",
        why: "The same with a DaaS by breakout for what is too much. Route (5) rests on model α and \
              demands nothing of breakout and DaaS, which the document rates all the same: they \
              stay unsafe, and that the town hall is α’ is said.",
        routes: &["5"],
        hall: Some("alpha_prime"),
        judgement: FallsShort,
        findings: &[(HallModelDiffers, "screen_transfer-desk-mynumber-vdi")],
    },
    Network {
        file: "n16-resident-engineer",
        why: "Maintenance terminals in the rooms of the town hall, one for each side, as the \
              document foresees (p.10).",
        routes: &["5"],
        hall: Some("alpha"),
        judgement: Passes,
        findings: &[],
    },
    Network {
        file: "n17-pairs",
        why: "Firewalls and switches drawn in pairs: the second of each carries the same rows.",
        routes: &["5"],
        hall: Some("alpha"),
        judgement: Passes,
        findings: &[],
    },
    Network {
        file: "n18-one-box",
        why: "One UTM splits and isolates; the document does not ask for two boxes (p.4).",
        routes: &["5"],
        hall: Some("alpha"),
        judgement: Passes,
        findings: &[],
    },
];
