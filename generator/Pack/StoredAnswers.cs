namespace MsqSite.Pack;

/// <summary>Where the bytes of a sheet of answers are.</summary>
/// <param name="Index">What is asked of many sheets at once: <see cref="AnswerIndex"/>.</param>
/// <param name="Words">The words of the answers, one after the other.</param>
internal readonly record struct StoredAnswers(StoredBytes Index, StoredBytes Words)
{
    /// <summary>Of both, in bytes.</summary>
    public long Length => (long)Index.Length + Words.Length;
}
