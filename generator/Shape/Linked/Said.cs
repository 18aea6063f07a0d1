using System.Collections.Immutable;

namespace MsqSite.Shape.Linked;

/// <summary>What is said of a thing under one property: a closed union.</summary>
public abstract record Said
{
    private Said()
    {
    }

    public sealed record Text(string Value) : Said;

    /// <summary>The absolute address of a page or a file.</summary>
    public sealed record Link(string Address) : Said;

    public sealed record Day(DateOnly Date) : Said;

    public sealed record Number(int Value) : Said;

    public sealed record Truth(bool Value) : Said;

    /// <summary>A thing, told of here.</summary>
    public sealed record Whole(Thing Thing) : Said;

    /// <summary>A thing that is told of elsewhere, by its own address.</summary>
    public sealed record Known(string Id) : Said;

    public sealed record Many(ImmutableArray<Said> All) : Said;

    public static Said? Words(string? words) => string.IsNullOrEmpty(words) ? null : new Text(words);

    public static Said? On(DateOnly? day) => day is { } date ? new Day(date) : null;

    public static Said? At(string? address) => address is null ? null : new Link(address);

    /// <summary>Several, or the one that there is.</summary>
    public static Said? Each(IEnumerable<Said> several) => several.ToImmutableArray() switch
    {
        [] => null,
        [var one] => one,
        var all => new Many(all),
    };
}
