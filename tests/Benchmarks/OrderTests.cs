using System.Text.RegularExpressions;
using MsqSite.Model;

namespace MsqSite.Tests.Benchmarks;

/// <summary>What the native compiler lays side by side is committed: it is of this program.</summary>
public sealed partial class OrderTests
{
    private const string Ours = "msqsite_MsqSite_";

    // A name that is gone is passed over; where many are, the methods that builds enter lie scattered, and it is time for scripts/order.
    [Fact]
    public void Most_methods_that_lie_side_by_side_are_of_types_of_this_program()
    {
        string[] methods = [.. File.ReadAllLines(Repository.PathTo("generator/Pgo/msqsite.order")).Where(name => name.StartsWith(Ours, StringComparison.Ordinal))];
        HashSet<string> types = [.. typeof(Country).Assembly.GetTypes().Select(type => Other().Replace($"msqsite_{type.FullName}", "_"))];
        string[] gone = [.. methods.Where(name => !Ends(name).Any(at => types.Contains(name[..at])))];
        Assert.True(methods.Length > 1000, $"only {methods.Length} methods are ours");
        Assert.True(gone.Length < methods.Length / 10, $"run scripts/order: {gone.Length} of {methods.Length} methods are of types that are gone, as {string.Join(", ", gone.Take(5))}");
    }

    // A type ends where two underlines or what it is made of begin.
    private static IEnumerable<int> Ends(string name) => Enumerable.Range(Ours.Length, name.Length - Ours.Length).Where(at => name[at] == '<' || (name[at] == '_' && name.AsSpan(at).StartsWith("__")));

    // What a compiled name has an underline for.
    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex Other();
}
