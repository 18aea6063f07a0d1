using System.CommandLine;
using System.Globalization;
using System.Net;
using MsqSite.Diagnostics;
using MsqSite.Serve;
using MsqSite.Watch;

namespace MsqSite.Commands;

/// <summary><c>msqsite serve</c>: shows the site in a browser on this machine and keeps open pages at the state of the files.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4000;
    private const string UsualEditor = "vscode://file/{file}:{line}:{column}";

    // An editor's save is over in a moment, and who waits for the page notices each hundredth of a second.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    public static Command Create()
    {
        Option<string> content = CommonOptions.Content();
        Option<string> templates = CommonOptions.Templates();
        Option<int> port = new("--port") { Description = "Port to listen on; the next free one where it is taken", HelpName = "number", DefaultValueFactory = _ => UsualPort };
        Option<string> editor = new("--editor")
        {
            Description = "Address that opens a file in your editor, for links in error messages", HelpName = "address", DefaultValueFactory = _ => UsualEditor,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int number) || number is < 1 or > IPEndPoint.MaxPort))
            {
                result.AddError($"a port is a number from 1 to {IPEndPoint.MaxPort}");
            }
        });
        Command command = new("serve", "Show the site at 127.0.0.1 while you write: a saved file is seen at once") { content, templates, port, editor };
        command.SetAction((parsed, stop) => Run(new BuildOptions(parsed.GetValue(content)!, parsed.GetValue(templates)!, ""), parsed.GetValue(port), parsed.GetValue(editor)!, stop));
        return command;
    }

    private static async Task<int> Run(BuildOptions options, int port, string editor, CancellationToken stop)
    {
        using FolderWatch watch = new([options.Content, options.Templates], Quiet); // before the first look, so that nothing falls between
        LiveSite site = new(options);
        Look(site, alsoTemplates: true);
        await using LiveServer server = await LiveServer.Start(site, editor, port);
        Console.Out.WriteLine($"http://127.0.0.1:{server.Port}{site.Good?.Root ?? "/"}");
        if (server.Port != port)
        {
            Console.Error.WriteLine($"The port {port} is taken; this is the next free one.");
        }

        Console.Error.WriteLine("Saved files are shown at once. Ctrl+C ends.");
        string folder = Path.GetFullPath(options.Templates);
        await foreach (FolderChanges changes in watch.Changes(stop))
        {
            Look(site, changes.Everything || changes.Paths.Any(path => path.StartsWith(folder, StringComparison.Ordinal)), changes);
        }

        return ExitCodes.Clean;
    }

    private static void Look(LiveSite site, bool alsoTemplates, FolderChanges? seen = null)
    {
        site.Refresh(alsoTemplates, seen);
        TextReport report = new(Console.Error, Terminal.Colours("auto"));
        report.Write(site.Findings.Where(one => one.Severity == Severity.Error));
        Console.Error.WriteLine(site.HasErrors ? "The content has errors; the last good site is shown." : "The content can be published.");
    }
}
