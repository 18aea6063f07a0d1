namespace MsqSite.Model;

/// <summary>Tells what all answers of a sheet say of some things from what other sheets say of them: while a number is the same, so is that.</summary>
/// <param name="States">Which questions are answered, and in which state.</param>
/// <param name="Options">What is said of options and topics.</param>
/// <param name="Partners">Which partners are named, and by which entries.</param>
public readonly record struct SheetDigests(UInt128 States, UInt128 Options, UInt128 Partners);
