namespace MsqSite.BrowserTests;

/// <summary>What the tests need beside the SDK: a browser from the system and two npm packages. Nothing is downloaded here.</summary>
internal static class Tools
{
    public static string Chromium { get; } = Environment.GetEnvironmentVariable("MSQSITE_CHROMIUM") ?? "/usr/bin/chromium";

    public static string Axe => Package("axe-core/axe.min.js");

    public static string Lighthouse => Package("lighthouse/cli/index.js");

    /// <summary>What is missing and how to get it, or null.</summary>
    public static string? Missing { get; } =
        !File.Exists(Chromium) ? $"There is no browser at {Chromium}: install it (apt-get install chromium) or name another in MSQSITE_CHROMIUM."
        : !File.Exists(Axe) || !File.Exists(Lighthouse) ? "axe-core and Lighthouse are missing: run npm ci --prefix tests/Browser."
        : null;

    /// <summary>A machine that lacks the tools skips the tests and says so; the one that guards every commit must have them.</summary>
    public static void Require()
    {
        if (Missing is null)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(Missing);
        }

        Assert.Skip(Missing);
    }

    /// <summary>A script of this project, an expression that the browser evaluates: page policies do not hold for it.</summary>
    public static string Script(string name) => File.ReadAllText(Repository.PathTo($"tests/Browser/Scripts/{name}.js"));

    private static string Package(string file) => Repository.PathTo("tests/Browser/node_modules/" + file);
}
