/** The page as it is before its script has asked for anything. */
export const PAGE_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Slipway engine</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body>
<a class="skip" href="#main">Skip to the deployment</a>
<header>
<h1>Slipway engine</h1>
<p id="about" class="muted"></p>
<p id="live" role="status" class="live">connecting</p>
</header>
<noscript><p class="problem">The page needs JavaScript: it asks the engine every second what is new.</p></noscript>
<p id="problem" class="problem" role="alert" hidden></p>
<div class="columns">
<nav aria-label="Groups and deployments">
<section aria-labelledby="groups-title"><h2 id="groups-title">Groups</h2><div id="groups"></div></section>
<section aria-labelledby="history-title"><h2 id="history-title">Deployments</h2><div id="history"></div></section>
</nav>
<main id="main" tabindex="-1">
<section id="deployment" aria-label="Deployment"></section>
<section aria-labelledby="instances-title"><h2 id="instances-title">Instances</h2><div id="instances"></div></section>
</main>
</div>
<dialog id="dialog" aria-labelledby="dialog-title"></dialog>
<script src="page.js"></script>
</body>
</html>
`
