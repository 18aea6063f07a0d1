namespace MsqSite.Tests.Scripts;

/// <summary>What the native compiler is told comes from runs of the program itself.</summary>
public sealed class PgoScriptTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_builds_do_is_counted_and_written_for_the_compiler()
    {
        string told = Run(AppContext.BaseDirectory).MustSucceed();
        Assert.StartsWith("counting: nothing-there\ncounting: one-changed\ncounting: nothing-changed\n", told, StringComparison.Ordinal);
        Assert.Matches("\n[1-9][0-9]{3} methods in [0-9]+ KB; ", told); // thousands: .NET's and the libraries' are among them
        Assert.True(new FileInfo(folder.PathTo("msqsite.mibc")).Length > 50_000);
    }

    [Fact]
    public void Where_there_is_no_program_nothing_is_written_and_it_is_said()
    {
        Script.Result run = Run(folder.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("msqsite.dll", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathTo("msqsite.mibc")));
    }

    private Script.Result Run(string programs) =>
        Script.Run(folder.Root, new Dictionary<string, string> { ["PGO_COUNTRIES"] = "3", ["PGO_PROGRAMS"] = programs }, "scripts/pgo", folder.Root);
}
