using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Write;

namespace MsqSite.Commands;

/// <summary>The one place that prints findings. What became of the run is the last line on standard error.</summary>
/// <param name="command">The command that runs.</param>
/// <param name="format">Text goes to standard error; what programs read goes to standard output, whole even where there is no finding.</param>
/// <param name="colour">Whether the text has colours.</param>
/// <param name="content">The content folder, of whose responses the last line tells how many have findings.</param>
internal sealed class Reporting(string command, ReportFormat format, bool colour, string content)
{
    // Those of four thousand responses. What is told of more would take more memory than the site did, and is set out anew each time.
    private const int MostKept = 20_000;

    private ImmutableArray<ToldPiece>? prepared;

    public static string Version => typeof(Reporting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes a result that is bytes, in its own encoding and with its own line ends.</summary>
    public static void WriteResult(byte[] result)
    {
        using Stream output = Console.OpenStandardOutput();
        output.Write(result);
    }

    /// <summary>Whether results may be coloured: a terminal is there, and nobody asked for none.</summary>
    public static bool HasColour => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>For commands whose findings are only read by people, and are not about the content.</summary>
    public static int Finish(DiagnosticBag findings, string outcome, int exitCode)
    {
        WriteText(Pieces(findings.ByFile(), [], Terminal.Colours("auto")).Select(piece => piece.Text), outcome);
        return exitCode;
    }

    /// <summary>Sets out what <see cref="OfContent"/> will tell people, for which there is nothing left to do then but to write it.</summary>
    /// <param name="findings">All of the run, provided that nothing more goes wrong.</param>
    /// <param name="kept">What was told of the content before.</param>
    /// <param name="responses">The files of all responses.</param>
    public void Prepare(DiagnosticBag findings, KeptReport? kept, ImmutableArray<string> responses)
    {
        if (format == ReportFormat.Text && MayBeKept(findings) && kept?.Told(colour).IsEmpty == true)
        {
            prepared = [.. Pieces(findings.ByFile(), responses, colour, kept)];
        }
    }

    /// <summary>Tells of a run that read the content.</summary>
    /// <param name="findings">All of the run.</param>
    /// <param name="outcome">What became of it: <c>nothing was published.</c></param>
    /// <param name="exitCode">Of the program.</param>
    /// <param name="kept">What was told of the same content before.</param>
    /// <param name="responses">The files of all responses, where the run knows them.</param>
    public int OfContent(DiagnosticBag findings, string outcome, int exitCode, KeptReport? kept = null, ImmutableArray<string>? responses = null)
    {
        if (format == ReportFormat.Text)
        {
            TellPeople(findings, outcome, kept, responses);
            return exitCode;
        }

        (ImmutableArray<string> ofResponses, ImmutableArray<string> others) = ContentReader.Files(content);
        return Tell(findings, ofResponses, [.. ofResponses.Concat(others).Order(StringComparer.Ordinal)], outcome, exitCode);
    }

    /// <summary>Tells of a run that looked at something else.</summary>
    public int OfSite(DiagnosticBag findings, string outcome, int exitCode) => Tell(findings, [], [], outcome, exitCode);

    /// <summary>Begins the report of another run: on a cleared terminal, elsewhere under a line.</summary>
    public static void Divide() => Console.Error.Write(Terminal.IsThere && Terminal.Colours("auto") ? "\e[2J\e[3J\e[H" : $"\n{new string('-', 72)}\n\n");

    /// <summary>Says what the program is waiting for.</summary>
    public static void Wait(string folder) => Console.Error.WriteLine($"Waiting for changes in {folder}; Ctrl+C ends.");

    private void TellPeople(DiagnosticBag findings, string outcome, KeptReport? kept, ImmutableArray<string>? responses)
    {
        if (prepared is null && kept?.Told(colour) is { IsEmpty: false } told)
        {
            WriteText(told, outcome);
            return;
        }

        IEnumerable<ToldPiece> pieces = prepared ?? Pieces(findings.ByFile(), responses ?? ContentReader.Files(content).Responses, colour, kept);
        if (kept is not null && MayBeKept(findings))
        {
            ImmutableArray<ToldPiece> all = [.. pieces];
            Task keeping = Task.Run(() => kept.Keep(all, colour));
            try
            {
                WriteText(all.Select(piece => piece.Text), outcome);
            }
            finally
            {
                keeping.Wait(); // nothing half-written is left, whoever stopped listening
            }

            return;
        }

        if (kept is not null)
        {
            Collector.Clear(); // of what the site was made of
        }

        WriteText(pieces.Select(piece => piece.Text), outcome);
    }

    private int Tell(DiagnosticBag findings, ImmutableArray<string> responses, ImmutableArray<string> files, string outcome, int exitCode)
    {
        if (format == ReportFormat.Text)
        {
            WriteText(Pieces(findings.ByFile(), responses, colour).Select(piece => piece.Text), outcome);
            return exitCode;
        }

        WriteForPrograms(new ReportedRun(command, Version, findings.Sorted(), files, findings.WarningsAreErrors, exitCode, CodesPage()));
        Console.Error.WriteLine(RunSummary.Of(findings.ByFile(), responses, outcome));
        return exitCode;
    }

    // What people are told but for the outcome, piece by piece.
    private static IEnumerable<ToldPiece> Pieces(ImmutableArray<FileFindings> findings, ImmutableArray<string> responses, bool colour, KeptReport? kept = null)
    {
        FileReport report = new(colour, Environment.NewLine);
        return TextReport.ByFile(findings, (file, named) => kept is null ? Piece(report.Of(file, named)) : kept.Of(report, colour, file, named)).Append(Piece(RunSummary.Found(findings, responses)));
    }

    private static bool MayBeKept(DiagnosticBag findings) => FindingCounts.Of(findings.ByFile()).Total <= MostKept;

    // In large pieces: the console's own writer sends a few words at a time.
    private static void WriteText(IEnumerable<ReadOnlyMemory<byte>> pieces, string outcome)
    {
        using Stream output = new BufferedStream(Console.OpenStandardError(), 1 << 16);
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            output.Write(piece.Span);
        }

        output.Write(Encoding.UTF8.GetBytes(RunSummary.Ended(outcome) + Environment.NewLine));
    }

    private static ToldPiece Piece(string text) => new(0, Encoding.UTF8.GetBytes(text));

    private void WriteForPrograms(ReportedRun run)
    {
        using Stream output = Console.OpenStandardOutput();
        Action<ReportedRun, Stream> write = format switch
        {
            ReportFormat.Json => JsonReport.Write,
            ReportFormat.GitHub => GitHubReport.Write,
            ReportFormat.Sarif => SarifReport.Write,
            _ => JUnitReport.Write,
        };
        write(run, output);
        if (format != ReportFormat.GitHub)
        {
            output.WriteByte((byte)'\n');
        }
    }

    // The content says where it is kept; should it be unreadable, reports do without links to the explanations.
    private string? CodesPage()
    {
        SiteSettings? settings = new ContentFolder(content).FindFile("site.yaml") is { } site ? SettingsReader.Read(site, new DiagnosticBag()) : null;
        return settings?.LineAddress("docs/codes.md", 1)?.Split('#')[0] is { } address && Uri.IsWellFormedUriString(address, UriKind.Absolute) ? address : null;
    }
}
