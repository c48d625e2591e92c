//! How the site of a row bears on where it stands: a zone of its own, or a place with the segment
//! that the row names within it.

use super::{
    choice::PlaceGuess,
    guesser::RowGuesser,
    made::{ImportGuess, ImportPlace},
    places::PlaceSaid,
    sites::{SiteAt, SiteSaid},
};
use crate::{catalog::Message, import::ImportLine};

/// The site of a row, with the column that says so.
pub(super) struct RowSite {
    pub(super) column: usize,
    pub(super) said: SiteSaid,
}

impl RowGuesser<'_> {
    /// Where a row stands bodily. Its name is asked only where its location says nothing, and only
    /// for mere places: of anything else it may say what the row has to do with it.
    pub(super) fn site_of(&self, row: &ImportLine) -> Option<RowSite> {
        let (first, others) = self.sites_in.split_first()?;
        let told = first.filter(|column| !self.values.is_blank(row.cell(*column)));
        if let Some(column) = told {
            let said = self.sites.said_in(row.cell(column))?;
            return Some(RowSite { column, said });
        }
        others.iter().flatten().find_map(|column| {
            let mut said = self.sites.said_in(row.cell(*column))?;
            said.is_vague = true;
            let column = *column;
            matches!(said.at, SiteAt::Within(_)).then_some(RowSite { column, said })
        })
    }

    /// Where a row stands whose site is a zone of its own. A segment that cannot be there is
    /// doubtful, as is one outside of the town hall for what stands in it.
    pub(super) fn apart(
        &self,
        network: Option<PlaceGuess>,
        site: Option<&RowSite>,
        guess: &mut ImportGuess,
    ) -> Option<PlaceGuess> {
        let Some(site) = site else { return network };
        let named = network.as_ref().map(|network| &network.said.place);
        let place = match &site.said.at {
            SiteAt::Within(_) => return network,
            SiteAt::Hall => None,
            SiteAt::Apart(place) => Some(place.clone()),
        };
        if let Some(named) = named
            && place.as_ref() != Some(named)
            && !self.agrees(named, &site.said)
        {
            guess.doubts.push(self.differs(site, named));
        }
        let Some(place) = place else { return network };
        self.told(site, guess);
        let said = PlaceSaid {
            place,
            word: site.said.word.clone(),
            doubts: Vec::new(),
        };
        Some(PlaceGuess {
            said,
            is_own: true,
            kinds: site.said.kinds.clone(),
        })
    }

    /// Puts a row whose site is a mere place into its segment within that place.
    pub(super) fn nest(&self, site: Option<&RowSite>, guess: &mut ImportGuess) {
        let Some(site) = site else { return };
        let SiteAt::Within(within) = &site.said.at else {
            return;
        };
        self.told(site, guess);
        guess.site = Some(within.clone());
        let Some(place) = guess.place.clone() else {
            return;
        };
        match self.places.within(&place, within) {
            Some(said) => {
                // Which of several segments is meant the place has said.
                let is_answered = |doubt: &Message| doubt.key == "import-doubt-several-zones";
                guess.doubts.retain(|doubt| !is_answered(doubt));
                guess.doubts.extend(said.doubts);
                guess.place = Some(said.place);
            }
            None => guess.doubts.push(self.differs(site, &place)),
        }
    }

    /// Says what the site rests on, and asks where it is vague.
    fn told(&self, site: &RowSite, guess: &mut ImportGuess) {
        let word = self.by_word(site.column, &site.said.word);
        guess.reasons.push(match &site.said.why {
            Some(why) => {
                let message = Message::new("import-by-site").with("word", word);
                message.with("why", why.clone())
            }
            None => word,
        });
        if site.said.is_vague {
            let message = Message::new("import-doubt-site");
            guess
                .doubts
                .push(message.with("word", site.said.word.as_str()));
        }
    }

    fn agrees(&self, named: &ImportPlace, site: &SiteSaid) -> bool {
        let named = self.places.kind_of(named);
        let own = match &site.at {
            SiteAt::Apart(place) => self.places.kind_of(place),
            SiteAt::Hall | SiteAt::Within(_) => None,
        };
        named.is_none_or(|kind| own == Some(kind) || site.agrees.contains(kind))
    }

    /// That the site and the segment cannot both be.
    fn differs(&self, site: &RowSite, named: &ImportPlace) -> Message {
        let message = Message::new("import-doubt-site-differs");
        let message = message.with("site", self.by_word(site.column, &site.said.word));
        message.with("zone", self.places.name_of(named))
    }
}
