//! `--select`: how much of something is given out.

use crate::analysis::RouteLimit;

/// Reads `routes=N` or `routes=all`.
pub(super) fn parse(text: &str) -> Result<RouteLimit, String> {
    let no_selection = || "expected routes=N or routes=all".to_owned();
    match text.strip_prefix("routes=").ok_or_else(no_selection)? {
        "all" => Ok(RouteLimit::All),
        number => number
            .parse()
            .map(RouteLimit::Most)
            .map_err(|_| no_selection()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_selected_by_number_or_all() {
        assert_eq!(parse("routes=all"), Ok(RouteLimit::All));
        assert_eq!(parse("routes=12"), Ok(RouteLimit::Most(12)));
        for text in ["", "routes", "routes=", "routes=-1", "routes=x", "rows=3"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
