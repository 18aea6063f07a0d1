using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MsqSite.Commands;

/// <summary>The library's help of a command, and under it how the command is used.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["build"] =
        [
            "msqsite build                                        the site, in site/",
            "msqsite build --base-url https://example.org/msq/    for an address other than that of site.yaml",
            "msqsite build --output /srv/msq/current --release    a new folder, and the link to it flipped",
            "msqsite build --compress --server-config servers     for nginx or Caddy: compressed texts, and their configurations",
            "msqsite build --only \"countries/norway/*\" --output /tmp/norway    a preview of some pages; links to others are taken to be right",
        ],
        ["check"] =
        [
            "msqsite check                             everything that is wrong, with place and remedy",
            "msqsite check --watch                     again after each change",
            "msqsite check --strict --format github    in a workflow: warnings fail, findings stand beside their lines",
            "msqsite check --format sarif > msq.sarif  for a code host or an editor",
        ],
        ["verify"] =
        [
            "msqsite verify                                       the site in site/ against the content",
            "msqsite verify --output /srv/msq/current --strict    a published one",
        ],
        ["probe"] =
        [
            "msqsite probe                                                      each address asked once, politely",
            "msqsite probe --fail-on dead --baseline content/link-health.json   fail on what has died since",
            "msqsite probe --max-age 0 --format sarif > links.sarif             everything anew, for a code host",
        ],
        ["serve"] =
        [
            "msqsite serve                                             the site at http://127.0.0.1:4000/",
            "msqsite serve --port 8080 --editor \"idea://open?file={file}&line={line}\"",
        ],
        ["status"] =
        [
            "msqsite status                                    a table of countries and one of questions",
            "msqsite status --edition 2020 --format csv        for a spreadsheet",
        ],
        ["diff"] =
        [
            "msqsite diff BLR@2020 BLR@2022                                              two editions",
            "msqsite diff HEAD:content/responses/2020/BLR.yaml BLR@2020                  what is not committed yet",
            "msqsite diff BLR@2020 draft/BLR.yaml --format html > changes.html           a draft, as a page",
        ],
        ["new"] =
        [
            "msqsite new KEN --edition 2020    content/responses/2020/KEN.yaml, with every question",
            "msqsite new kenya --edition 2020  the same",
        ],
        ["schema"] =
        [
            "msqsite schema            content/schemas/, for editors that complete and check YAML",
            "msqsite schema --check    whether they are current; changes nothing",
        ],
        ["explain"] =
        [
            "msqsite explain MSQ203    what the code means, an example, the cure",
            "msqsite explain           all codes with their titles",
        ],
        ["sample"] =
        [
            "msqsite sample --into /tmp/world                                   193 made-up countries",
            "msqsite sample --into /tmp/small --countries 5 --seed 2            five, of another world",
            "msqsite sample --into /tmp/long --countries 1000 --editions 10     ten responses of each country",
            "msqsite build --content /tmp/small --output /tmp/small-site        and their site",
        ],
    };

    /// <summary>Gives every command's help its examples.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        }
    }

    // Who asks for help need not have given everything else.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        if (Examples.TryGetValue(parseResult.CommandResult.Command.Name, out string[]? lines))
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string line in lines)
            {
                output.WriteLine($"  {line}");
            }
        }

        return exitCode;
    }
}
