//! Tables of an office document.

use emath::{Rect, vec2};

use super::{
    slide::SlidePen,
    text::{RunFont, font_of},
    xml::XmlPen,
};
use crate::export::{Sheet, SheetTable};

/// Free ground in a cell, in units of the document.
const PAD: &str = "36000";

impl SlidePen<'_> {
    /// Writes a table.
    pub(super) fn table(&mut self, sheet: &Sheet, table: &SheetTable) {
        let wide: f32 = table.widths.iter().sum();
        let high: f32 = table.rows.iter().map(|row| row.height).sum();
        let area = Rect::from_min_size(table.at, vec2(wide, high));
        let (scale, lang) = (self.scale, self.lang);
        let id = self.next_id();
        let pen = &mut self.xml;
        pen.open("p:graphicFrame", &[]);
        pen.around("p:nvGraphicFramePr", &[], |pen| {
            pen.leaf("p:cNvPr", &[("id", &id), ("name", "table")]);
            pen.leaf("p:cNvGraphicFramePr", &[]);
            pen.leaf("p:nvPr", &[]);
        });
        pen.framed("p:xfrm", &area, scale, &[]);
        pen.open("a:graphic", &[]);
        pen.open(
            "a:graphicData",
            &[(
                "uri",
                "http://schemas.openxmlformats.org/drawingml/2006/table",
            )],
        );
        pen.open("a:tbl", &[]);
        pen.leaf("a:tblPr", &[("firstRow", "1")]);
        pen.around("a:tblGrid", &[], |pen| {
            for width in &table.widths {
                let width = scale.length(*width).to_string();
                pen.leaf("a:gridCol", &[("w", &width)]);
            }
        });
        for (number, row) in table.rows.iter().enumerate() {
            let height = scale.length(row.height).to_string();
            let is_head = number == 0;
            pen.around("a:tr", &[("h", &height)], |pen| {
                for cell in &row.cells {
                    let font = font_of(scale, table.font, is_head, sheet.ink);
                    pen.cell(cell, font, lang, is_head.then_some(sheet.sunken));
                }
            });
        }
        for name in ["a:tbl", "a:graphicData", "a:graphic", "p:graphicFrame"] {
            pen.close(name);
        }
    }
}

impl XmlPen {
    fn cell(
        &mut self,
        words: &str,
        font: RunFont,
        lang: crate::catalog::Lang,
        fill: Option<ecolor::Color32>,
    ) {
        self.around("a:tc", &[], |pen| {
            pen.around("a:txBody", &[], |pen| {
                pen.leaf("a:bodyPr", &[]);
                pen.leaf("a:lstStyle", &[]);
                pen.around("a:p", &[], |pen| pen.run(words, font, lang));
            });
            let margins = [("marL", PAD), ("marR", PAD), ("marT", PAD), ("marB", PAD)];
            pen.around("a:tcPr", &margins, |pen| {
                pen.edges(font.color);
                pen.fill(fill);
            });
        });
    }

    /// The rules around a cell.
    fn edges(&mut self, color: ecolor::Color32) {
        for side in ["a:lnL", "a:lnR", "a:lnT", "a:lnB"] {
            self.around(side, &[("w", "6350")], |pen| {
                pen.solid(color.gamma_multiply(0.5));
            });
        }
    }
}
