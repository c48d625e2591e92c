//! The command line's own words in both languages.

use unicode_width::UnicodeWidthStr;

use crate::{
    analysis::Severity,
    catalog::{Lang, LawId, Requirement},
    design::FileError,
};

/// What the command line says itself; everything else comes from the catalog.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) route: &'static str,
    pub(super) no_route: &'static str,
    pub(super) near: &'static str,
    pub(super) controls: &'static str,
    pub(super) required: &'static str,
    pub(super) recommended: &'static str,
    pub(super) risk: &'static str,
    pub(super) worst_product: &'static str,
    pub(super) by_assets: &'static str,
    pub(super) by_routes: &'static str,
    pub(super) letter: &'static str,
    pub(super) missing: &'static str,
    pub(super) planned: &'static str,
    pub(super) not_applicable: &'static str,
    pub(super) organisation: &'static str,
    pub(super) not_drawn: &'static str,
    pub(super) unsafe_assets: &'static str,
    pub(super) unsafe_routes: &'static str,
    pub(super) more_routes: &'static str,
    /// Before and after a number of what is not shown.
    pub(super) more: (&'static str, &'static str),
    pub(super) at_least_more: (&'static str, &'static str),
    pub(super) findings: &'static str,
    pub(super) notices: &'static str,
    pub(super) error: &'static str,
    pub(super) warning: &'static str,
    pub(super) info: &'static str,
    pub(super) accepted: &'static str,
    pub(super) was: &'static str,
    pub(super) verdict: &'static str,
    pub(super) phase: &'static str,
    pub(super) worst_phase: &'static str,
    pub(super) how_explained: &'static str,
    pub(super) how_notices: &'static str,
    pub(super) colon: &'static str,
    pub(super) separator: &'static str,
    pub(super) brackets: (&'static str, &'static str),
    pub(super) common: &'static str,
    pub(super) own: &'static str,
    pub(super) out_of_scope: &'static str,
    pub(super) threats: &'static str,
    pub(super) importance_matrix: &'static str,
    pub(super) damage_matrix: &'static str,
    pub(super) unrated_threats: &'static str,
}

const JA: Words = Words {
    route: "通信経路",
    no_route: "どの通信経路パターンにも当てはまりません",
    near: "近いパターン",
    controls: "対策",
    required: "必須",
    recommended: "推奨",
    risk: "リスク",
    worst_product: "最大の積（脅威×脆弱性）",
    by_assets: "資産ベース",
    by_routes: "被害ベース",
    letter: "リスク値",
    missing: "実施されていない必須対策",
    planned: "計画中",
    not_applicable: "対象外",
    organisation: "組織",
    not_drawn: "対象の資産が図にありません",
    unsafe_assets: "安全でない資産（脅威×脆弱性＝積、リスク値）",
    unsafe_routes: "安全でない攻撃ルート（脅威×脆弱性＝積、リスク値）",
    more_routes: "このほかにも攻撃ルートがあります",
    more: ("ほか ", " 件"),
    at_least_more: ("ほか少なくとも ", " 件"),
    findings: "指摘",
    notices: "資料の留意事項",
    error: "エラー",
    warning: "警告",
    info: "情報",
    accepted: "受容",
    was: "評価値変更前",
    verdict: "判定",
    phase: "フェーズ",
    worst_phase: "全フェーズのうち最も悪いもの",
    how_explained: "根拠は --explain にルートの番号か [ ] 内を指定すると表示されます",
    how_notices: "--notices で表示",
    colon: "：",
    separator: "、",
    brackets: ("（", "）"),
    common: "共通",
    own: "経路",
    out_of_scope: "対象外",
    threats: "脅威",
    importance_matrix: "リスク値の表（資産ベース：重要度 × 積）",
    damage_matrix: "リスク値の表（事業被害ベース：事業被害 × 積）",
    unrated_threats: "どの資産でも評価していない脅威",
};

const EN: Words = Words {
    route: "Route",
    no_route: "fits none of the route patterns",
    near: "Near to",
    controls: "Controls",
    required: "required",
    recommended: "recommended",
    risk: "Risk",
    worst_product: "worst product (threat × vulnerability)",
    by_assets: "asset-based",
    by_routes: "damage-based",
    letter: "letter",
    missing: "Required controls not in place",
    planned: "planned",
    not_applicable: "not applicable",
    organisation: "Organisation",
    not_drawn: "no asset drawn that could carry it",
    unsafe_assets: "Assets not safe (threat × vulnerability = product, letter)",
    unsafe_routes: "Attack routes not safe (threat × vulnerability = product, letter)",
    more_routes: "more attack routes exist",
    more: ("", " more"),
    at_least_more: ("at least ", " more"),
    findings: "Findings",
    notices: "Notices of the document",
    error: "error",
    warning: "warning",
    info: "info",
    accepted: "accepted",
    was: "before override",
    verdict: "Verdict",
    phase: "Phase",
    worst_phase: "the worst of all phases",
    how_explained: "why: --explain with the number of a route or what stands in [ ]",
    how_notices: "see them with --notices",
    colon: ": ",
    separator: ", ",
    brackets: (" (", ")"),
    common: "common",
    own: "route",
    out_of_scope: "out of scope",
    threats: "Threats",
    importance_matrix: "Matrix of letters, asset-based (importance × product)",
    damage_matrix: "Matrix of letters, damage-based (damage × product)",
    unrated_threats: "Threats that no asset is rated for",
};

/// The words in a language.
pub(super) const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ja => &JA,
        Lang::En => &EN,
    }
}

impl Words {
    /// A remark behind a line, such as ` (planned)`.
    pub(super) fn remark(&self, text: &str) -> String {
        let (open, close) = self.brackets;
        format!("{open}{text}{close}")
    }

    /// A heading and what stands behind it.
    pub(super) fn of(&self, heading: &str, text: impl std::fmt::Display) -> String {
        format!("{heading}{}{text}", self.colon)
    }

    /// The word for a requirement.
    pub(super) const fn requirement(&self, requirement: Requirement) -> &'static str {
        match requirement {
            Requirement::Required => self.required,
            Requirement::Recommended => self.recommended,
        }
    }

    /// The word for a severity.
    pub(super) const fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
            Severity::Info => self.info,
        }
    }
}

/// Why a file could not be read or written, in one line.
pub(super) fn file_fault(error: &FileError, lang: Lang) -> String {
    error.message(lang)
}

/// How many columns a text takes on a terminal: full-width letters take two.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// A text with spaces behind it up to so many columns.
pub(super) fn padded(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

/// A placement's number in its circle, such as ②; beyond ⑳ in brackets.
pub(super) fn circled(number: u8) -> String {
    match number {
        1..=20 => {
            char::from_u32(0x2460 + u32::from(number) - 1).map_or_else(String::new, String::from)
        }
        _ => format!("({number})"),
    }
}

/// Clauses, such as ` [C-e, F-c]`; nothing for none.
pub(super) fn law_list(law: &[LawId]) -> String {
    if law.is_empty() {
        return String::new();
    }
    let law: Vec<_> = law.iter().map(LawId::as_str).collect();
    format!(" [{}]", law.join(", "))
}

/// Pages as the document names them, such as ` p.20, 22`; nothing for none.
pub(super) fn page_list(pages: &[u16]) -> String {
    if pages.is_empty() {
        return String::new();
    }
    let pages: Vec<_> = pages.iter().map(ToString::to_string).collect();
    format!(" p.{}", pages.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_circles() {
        assert_eq!((circled(1), circled(20)), ("①".to_owned(), "⑳".to_owned()));
        assert_eq!(
            (circled(0), circled(21)),
            ("(0)".to_owned(), "(21)".to_owned())
        );
    }

    #[test]
    fn pages_are_listed() {
        assert_eq!(
            (page_list(&[]), page_list(&[4, 20])),
            (String::new(), " p.4, 20".to_owned())
        );
    }
}
