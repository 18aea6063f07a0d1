namespace MsqSite.Tests.Scripts;

/// <summary>Which methods the native compiler lays side by side comes from runs of the native program itself.</summary>
public sealed class OrderScriptTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Methods_that_builds_enter_are_found_those_of_profiles_first()
    {
        string? native = Environment.GetEnvironmentVariable("MSQSITE_BINARY");
        Assert.SkipWhen(native is null, "There is no native program: scripts/native makes one, and MSQSITE_BINARY names it.");
        Script.Require("valgrind", "apt-get install valgrind");
        string told = Run(native!).MustSucceed();
        Assert.StartsWith("following: from-nothing\nfollowing: from-nothing-profiles\nfollowing: none-changed\n", told, StringComparison.Ordinal);
        string[] methods = File.ReadAllLines(folder.PathTo("msqsite.order"));
        Assert.Equal(methods.Distinct(), methods);
        int main = Place("msqsite_MsqSite_Program__Main");
        int profile = Place("msqsite_MsqSite_Shape_ProfileShaper__Profile_0");
        int feed = Place("msqsite_MsqSite_Export_FeedFile__Write"); // of the whole site only
        Assert.True(main < profile && profile < feed, $"{main}, {profile}, {feed}");

        int Place(string name) => Array.IndexOf(methods, name) is >= 0 and var at ? at : throw new InvalidOperationException($"{name} is not among {methods.Length} methods");
    }

    [Fact]
    public void Where_there_is_no_program_nothing_is_written_and_it_is_said()
    {
        Script.Result run = Run(folder.PathTo("msqsite"));
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("msqsite", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathTo("msqsite.order")));
    }

    private Script.Result Run(string program) =>
        Script.Run(folder.Root, new Dictionary<string, string> { ["ORDER_COUNTRIES"] = "1", ["ORDER_PROGRAM"] = program }, "scripts/order", folder.Root);
}
