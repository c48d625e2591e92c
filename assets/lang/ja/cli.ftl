# What the command line says of itself: what it cannot do, and what is wrong with arguments. In
# English clap says the latter. The same keys as in en/cli.ftl.

cli-standard-input = 標準入力
cli-not-written = 結果を書き出せません：{ $why }
cli-no-template = ひな形「{ $id }」はありません（あるもの：{ $known }）
cli-no-target = --target：通信経路「{ $id }」はありません（あるもの：{ $known }）
cli-file-first = ファイルがコマンドの前にあります。後ろに置いてください
cli-no-display = 画面を開けるディスプレイがありません
cli-window-fails = 画面を開けません：{ $why }
cli-no-window = この版には画面がありません
cli-instead = { $why }。コマンドラインで使えます：sekisho --help

refusal-error = エラー：{ $what }
refusal-hint = ヒント：似た{ $sort }があります：{ $meant }
refusal-usage = 使い方：{ $usage }
refusal-more = 詳しくは --help を付けて実行してください。
refusal-sort-argument = 引数
refusal-sort-command = コマンド
refusal-sort-value = 値
refusal-unknown-argument = 不明な引数です：{ $argument }
refusal-unknown-command = 不明なコマンドです：{ $command }
refusal-argument-missing = 必要な引数がありません：{ $argument }
refusal-command-missing = コマンドを指定してください
refusal-valid = （使える値：{ $valid }）
refusal-value-missing = { $argument } には値が必要です{ $valid }
refusal-value-unknown = { $argument } に「{ $value }」は使えません{ $valid }
refusal-value-wrong = { $argument } の値「{ $value }」が正しくありません{ $why }
refusal-why = ：{ $why }
refusal-date = 日付を YYYY-MM-DD の形で指定してください
refusal-select = routes=件数 または routes=all で指定してください
refusal-no-equals = { $argument } には = で値を付けてください
refusal-too-many = { $argument } に値「{ $value }」は余分です
refusal-number-wrong = { $argument } の値の数が正しくありません
refusal-no-text = 引数に UTF-8 でない文字があります
refusal-conflict = { $argument } は { $prior } と同時に指定できません
refusal-twice = { $argument } は一度だけ指定できます
cli-no-phase = フェーズ「{ $phase }」はありません（あるもの：{ $known }）
report-file-ending = 「{ $file }」の形式が分かりません（.xlsx .html .csv .zip .json のどれかにしてください）
report-file-onto-itself = 設計ファイル自身には書き出せません
