namespace MsqSite.Tests.Fixtures;

/// <summary>Compares a text with a file of the repository; with <c>SNAPSHOTS=overwrite</c> in the environment it writes the file instead.</summary>
public static class Snapshot
{
    public static void Matches(string path, string actual)
    {
        string text = actual.TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "overwrite")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is not there; set SNAPSHOTS=overwrite to write it, then read it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
