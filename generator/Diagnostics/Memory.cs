using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>
/// What was made of something and what was found wrong with it, kept as long as that stays the same: a server that looks at the whole content
/// after each save does again only what the save changed. One run at a time; within it several threads.
/// </summary>
public sealed class Memory
{
    private readonly ConcurrentDictionary<Work, Kept> kept = [];
    private readonly ConcurrentDictionary<Work, Earlier> earlier = [];

    /// <summary>
    /// The stamps of files, by whole path, that were taken for the whole of a run, so that none need be taken again. Whoever sets them makes sure at the
    /// end of it that they still hold.
    /// </summary>
    public IReadOnlyDictionary<string, string> Stamps { get; set; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What <paramref name="work"/> makes, from memory where it would make the same; the findings are added either way.</summary>
    /// <param name="memory">Null remembers nothing: a build looks at everything once.</param>
    /// <param name="name">One thing is kept under it.</param>
    /// <param name="from">All that the work depends on: texts are compared as texts, other things by reference. A null among them: not to be remembered.</param>
    /// <param name="work">Does it.</param>
    /// <param name="findings">Takes the findings.</param>
    public static T Recall<T>(Memory? memory, Work name, Func<ImmutableArray<object?>> from, Func<DiagnosticBag, T> work, DiagnosticBag findings)
    {
        if (memory is null)
        {
            return work(findings);
        }

        ImmutableArray<object?> causes = from();
        if (!memory.kept.TryGetValue(name, out Kept? known) && memory.earlier.TryRemove(name, out Earlier? earlier) && earlier.IsCause(causes[0]))
        {
            memory.kept[name] = known = new Kept(causes[0], causes, earlier.Made(), earlier.Findings);
        }
        else if (known is null || !Same(known.From, causes))
        {
            DiagnosticBag own = new();
            known = new Kept(causes[0], causes, work(own), own.Sorted());
            if (Same(causes, from()))
            {
                memory.kept[name] = known; // else it changed under our hands, and what was made of it may be of neither
            }
        }

        foreach (Diagnostic finding in known.Findings)
        {
            findings.Add(finding);
        }

        return (T)known.Made!;
    }

    /// <summary>Takes over what another run made, which holds where the first cause is the one of then and all others are known to be.</summary>
    /// <param name="name">Of the work.</param>
    /// <param name="isCause">Whether a first cause is that of then.</param>
    /// <param name="made">What was made; asked for when it is wanted.</param>
    /// <param name="findings">What was found.</param>
    public void Take(Work name, Func<object?, bool> isCause, Func<object?> made, ImmutableArray<Diagnostic> findings) => earlier[name] = new Earlier(isCause, made, findings);

    /// <summary>What is kept under a name: its first cause, what was made of it, and what was found; null where nothing is.</summary>
    public (object? Cause, object? Made, ImmutableArray<Diagnostic> Findings)? Of(Work name) => kept.TryGetValue(name, out Kept? known) ? (known.Cause, known.Made, known.Findings) : null;

    /// <summary>Lets go of what is kept under a name: it is done anew when it is asked for next.</summary>
    public void Forget(Work name) => kept.TryRemove(name, out _);

    /// <inheritdoc cref="Recall{T}(Memory, Work, Func{ImmutableArray{object}}, Func{DiagnosticBag, T}, DiagnosticBag)"/>
    public static void Recall(Memory? memory, Work name, Func<ImmutableArray<object?>> from, Action<DiagnosticBag> work, DiagnosticBag findings) => Recall<object?>(memory, name, from, own =>
    {
        work(own);
        return null;
    }, findings);

    private static bool Same(ImmutableArray<object?> one, ImmutableArray<object?> other) =>
        one.SequenceEqual(other, EqualityComparer<object?>.Create((a, b) => a is not null && (ReferenceEquals(a, b) || (a is string text && text.Equals(b as string, StringComparison.Ordinal)))));

    private sealed record Earlier(Func<object?, bool> IsCause, Func<object?> Made, ImmutableArray<Diagnostic> Findings);

    private sealed record Kept(object? Cause, ImmutableArray<object?> From, object? Made, ImmutableArray<Diagnostic> Findings);
}
