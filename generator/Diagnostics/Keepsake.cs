namespace MsqSite.Diagnostics;

/// <summary>
/// A place for what one maker made of a thing, which would be the same the next time. It goes when the thing goes. A table of such things by their
/// identity would have the collector look at each of them in every collection.
/// </summary>
public sealed class Keepsake
{
    private Kept? kept;

    /// <summary>What a maker left here last; null where that was another, or nobody.</summary>
    public T? Find<T>(object maker)
        where T : class => kept is { } last && ReferenceEquals(last.Maker, maker) ? (T)last.Made : null;

    /// <summary>Leaves it here. Where several threads do at once, that of one of them stays.</summary>
    /// <param name="maker">Whoever comes to look for it. It is held as long as the thing is.</param>
    /// <param name="made">What it made.</param>
    public void Keep(object maker, object made) => kept = new Kept(maker, made);

    private sealed record Kept(object Maker, object Made);
}
