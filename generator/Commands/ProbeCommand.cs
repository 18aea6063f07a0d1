using System.Collections.Immutable;
using System.CommandLine;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Probe;
using MsqSite.Read;

namespace MsqSite.Commands;

/// <summary><c>msqsite probe</c>: asks the addresses of the content whether they still answer.</summary>
internal static class ProbeCommand
{
    // An outage fails nothing, so "unreachable" is not among them.
    private static readonly string[] Failing = ["dead", "certificate", "soft-404", "moved"];

    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        PoliteOptions polite = new();
        Option<string> cache = new("--cache") { Description = "File that remembers what was found lately", DefaultValueFactory = _ => ".msqsite/probe.json", HelpName = "file" };
        Option<int> maxAge = PoliteOptions.Whole("--max-age", 3, 0, 3650, "For how many days the cache is believed; 0 asks for everything", "days");
        Option<string[]> failOn = new("--fail-on") { Description = "States that make the run fail; without it none does", HelpName = string.Join('|', Failing), AllowMultipleArgumentsPerToken = true };
        failOn.AcceptOnlyFromAmong(Failing);
        Option<string?> baseline = new("--baseline") { Description = "An older link-health.json: what was in such a state there does not fail the run", HelpName = "file" };
        Command command = new("probe", "Probe the addresses out on the web: which answer, moved or died") { content, cache, maxAge, failOn, baseline };
        polite.AddTo(command);
        ReportOptions report = ReportOptions.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            string folder = parsed.GetValue(content)!;
            SiteProbe probe = new(folder, parsed.GetValue(cache)!, parsed.GetValue(maxAge));
            ImmutableArray<LinkState> fatal = [.. (parsed.GetValue(failOn) ?? []).Select(word => LinkWords.States[word])];
            return Run(folder, probe, settings => polite.Of(parsed, settings), fatal, parsed.GetValue(baseline), report.From(parsed, folder), stop);
        });
        return command;
    }

    private static async Task<int> Run(
        string folder, SiteProbe probe, Func<SiteSettings, ProbeSettings> settings, ImmutableArray<LinkState> fatal, string? baseline, Reporting reporting, CancellationToken stop)
    {
        DiagnosticBag findings = new();
        if (new SiteBuild(new BuildOptions(folder, "", ""), findings, new StageClock()).Read() is not { } read)
        {
            return reporting.OfContent(findings, "the content cannot be read, so nothing was probed.", ExitCodes.ContentErrors);
        }

        findings = new DiagnosticBag(); // those of the content are the business of `check`
        LinkHealth known = baseline is null ? LinkHealth.Empty : LinkHealthReader.Read(new ContentFile(baseline, baseline.Replace('\\', '/')), findings);
        if (findings.HasErrors)
        {
            return reporting.OfSite(findings, "the baseline cannot be read, so nothing was probed.", ExitCodes.Usage);
        }

        ImmutableArray<LinkedAddress> addresses = ContentAddresses.Of(read);
        LinkHealth? health;
        using (new Progress(() => probe.Now))
        {
            health = await probe.Run(read, addresses, settings(read.Settings), ProbeNetwork.Real, findings, stop);
        }

        if (health is null)
        {
            return reporting.OfSite(findings, stop.IsCancellationRequested ? "the run was broken off; what it found is kept for the next one." : "nothing was changed.", ExitCodes.Surroundings);
        }

        new ProbeFindings(read.Settings.ProbeAllow, fatal, known).Report(addresses, health, findings);
        return reporting.OfSite(findings, $"{Counted(health)}.", findings.HasErrors ? ExitCodes.SiteErrors : ExitCodes.Clean);
    }

    private static string Counted(LinkHealth health) => health.Addresses.Count == 0 ? "no page links to another site" : "addresses: " + string.Join(", ",
        health.Addresses.Values.GroupBy(one => one.State).OrderBy(same => same.Key).Select(same => $"{same.Count()} {LinkWords.Of(same.Key)}"));
}
