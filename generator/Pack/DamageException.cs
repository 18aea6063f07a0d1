namespace MsqSite.Pack;

/// <summary>What an earlier build has left is not what it was: nothing of it may be taken over.</summary>
internal sealed class DamageException : Exception
{
    public DamageException()
        : base("answers that an earlier build left are damaged")
    {
    }

    public DamageException(Exception cause)
        : base("answers that an earlier build left cannot be read", cause)
    {
    }

    /// <summary>Whether something failed because of it: threads and templates wrap what is thrown in them.</summary>
    public static bool IsCauseOf(Exception failure) => failure switch
    {
        DamageException => true,
        AggregateException several => several.InnerExceptions.Any(IsCauseOf),
        _ => failure.InnerException is { } cause && IsCauseOf(cause),
    };
}
