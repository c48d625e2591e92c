//! The sheets there are, and their order.

/// A sheet of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetKind {
    /// 表紙: what those who decide read.
    Cover,
    /// 設計図.
    Drawing,
    /// 通信経路判定.
    Route,
    /// 資産一覧.
    Assets,
    /// 対策一覧: the sheet that is handed over and read back.
    Controls,
    /// 改善計画.
    Plan,
    /// 資産ベースのリスク分析 (p.118).
    AssetRisks,
    /// 攻撃ルート・シナリオ (p.111).
    AttackRoutes,
    /// 事業被害ベースのリスク分析 (p.112-113).
    DamageRisks,
    /// 監査項目.
    Audit,
    /// 指摘.
    Findings,
    /// 留意事項.
    Notices,
    /// 判断基準 (p.104-118).
    Criteria,
    /// Why routes have their numbers: for reading, no sheet of a workbook.
    Proofs,
}

impl SheetKind {
    /// The sheets of a workbook, in their order.
    pub const OF_WORKBOOK: [Self; 13] = [
        Self::Cover,
        Self::Drawing,
        Self::Route,
        Self::Assets,
        Self::Controls,
        Self::Plan,
        Self::AssetRisks,
        Self::AttackRoutes,
        Self::DamageRisks,
        Self::Audit,
        Self::Findings,
        Self::Notices,
        Self::Criteria,
    ];

    /// The sections of a page, in the order in which people read them: routes stand there with
    /// their proofs instead of the sheet of the damage-based analysis.
    pub const OF_PAGE: [Self; 12] = [
        Self::Cover,
        Self::Route,
        Self::Drawing,
        Self::Assets,
        Self::Controls,
        Self::Plan,
        Self::AttackRoutes,
        Self::Proofs,
        Self::AssetRisks,
        Self::Findings,
        Self::Notices,
        Self::Criteria,
    ];

    /// What it is called, a key of the program's words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cover => "sheet-cover",
            Self::Drawing => "sheet-drawing",
            Self::Route => "sheet-route",
            Self::Assets => "sheet-assets",
            Self::Controls => "sheet-controls",
            Self::Plan => "sheet-plan",
            Self::AssetRisks => "sheet-asset-risks",
            Self::AttackRoutes => "sheet-attack-routes",
            Self::DamageRisks => "sheet-damage-risks",
            Self::Audit => "sheet-audit",
            Self::Findings => "sheet-findings",
            Self::Notices => "sheet-notices",
            Self::Criteria => "sheet-criteria",
            Self::Proofs => "sheet-proofs",
        }
    }

    /// What it is called in names of files and in links: the same in both languages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Drawing => "drawing",
            Self::Route => "route",
            Self::Assets => "assets",
            Self::Controls => "controls",
            Self::Plan => "plan",
            Self::AssetRisks => "asset-risks",
            Self::AttackRoutes => "scenarios",
            Self::DamageRisks => "damage-risks",
            Self::Audit => "audit-items",
            Self::Findings => "findings",
            Self::Notices => "notices",
            Self::Criteria => "criteria",
            Self::Proofs => "proofs",
        }
    }
}
