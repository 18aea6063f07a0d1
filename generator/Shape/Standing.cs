namespace MsqSite.Shape;

/// <summary>What a page across countries says of one of them, in the order in which it is told. Why nothing is known is never told as a no.</summary>
internal enum Standing
{
    Answered,
    Named,
    Ticked,
    NotTicked,
    NoneNamed,
    No,
    NotRecoverable,
    NotAnswered,
    NotAsked,
    NotAuthorised,
    Withdrawn,
    NotHeld,
}
