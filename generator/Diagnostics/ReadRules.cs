using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What files must keep to before their content can be looked at.</summary>
public static class ReadRules
{
    public static readonly Rule TooLarge = new("MSQ101", Severity.Error, "File too large",
        "A content file is read whole. The largest response known has 25 KB; a file of more than 2 MB is something else.",
        "Look whether a picture or a document was saved under this name.");

    public static readonly Rule NotUtf8 = new("MSQ102", Severity.Error, "Not UTF-8",
        "Content is UTF-8, so that names in every script are right. A byte that is not UTF-8 would become a wrong letter without a word.",
        "Save the file as UTF-8 in your text editor.");

    public static readonly Rule Syntax = new("MSQ103", Severity.Error, "Not YAML",
        "The file cannot be read as YAML. The place is where the reader noticed; the cause may stand some lines above.",
        "Look for a missing quote, colon or bracket, or for a line that is set in by the wrong number of spaces.");

    public static readonly Rule TooDeep = new("MSQ104", Severity.Error, "Nested too deep",
        "No content needs more than a few levels; a file that nests deeper is broken or hostile.",
        "Look for brackets that are opened and never closed.");

    public static readonly Rule Reference = new("MSQ105", Severity.Error, "Anchor, alias or tag",
        "YAML can name a value and repeat it elsewhere, or change how it is read. Content does neither: what stands in the file is what is published.",
        "Write the value out where it is needed.");

    public static readonly Rule DocumentCount = new("MSQ106", Severity.Error, "Not one document",
        "A content file holds exactly one YAML document.",
        "Fill in the file, or delete the line of three hyphens and what follows it.");

    public static readonly Rule DuplicateKey = new("MSQ107", Severity.Error, "Duplicate key",
        "A key that stands twice would silently lose one of its values.",
        "Delete one of the two, or put both values into one list.");

    public static readonly Rule UnknownKey = new("MSQ108", Severity.Error, "Unknown key",
        "A key that nobody reads is a value that is never published: most often a slip of the pen.",
        "Use one of the known keys.");

    public static readonly Rule MissingKey = new("MSQ109", Severity.Error, "Missing key",
        "A key that is needed to publish the file is not there.",
        "Add the key with its value.");

    public static readonly Rule WrongShape = new("MSQ110", Severity.Error, "Wrong kind of value",
        "A value is a text, a list or a group of keys, as its key demands.",
        "Write the value in the shape that the message names.");

    public static readonly Rule BadDate = new("MSQ111", Severity.Error, "Bad date",
        "Dates are written year-month-day, so that nobody mistakes the month for the day.",
        "Write the date as 2019-03-28.");

    public static readonly Rule BadNumber = new("MSQ112", Severity.Error, "Bad number",
        "Numbers are written with digits and, where needed, a decimal point. The wording as given is kept beside it.",
        "Write the number as 3.2.");

    public static readonly Rule BadCode = new("MSQ113", Severity.Error, "Bad code or slug",
        "Country codes have three capital letters, M49 codes three digits, identities in Wikidata a Q and a number, and names in addresses lower-case letters, digits and hyphens.",
        "Write the code as the message shows.");

    public static readonly Rule UnknownWord = new("MSQ114", Severity.Error, "Unknown word",
        "Some values are one of a few words; another word has no meaning here.",
        "Use one of the words that the message names.");

    public static readonly Rule UnwantedCharacter = new("MSQ115", Severity.Error, "Invisible character",
        "Control characters and characters that turn the direction of writing make a text look other than it is.",
        "Delete the character; your editor may need to show invisible characters.");

    public static readonly Rule MissingFile = new("MSQ116", Severity.Error, "Missing file",
        "A file or folder that every site needs is not there.",
        "Add it, or name the right folder with --content.");

    public static readonly Rule EmptyValue = new("MSQ117", Severity.Error, "Empty value",
        "A key without a value says nothing: a question that was not answered is left out.",
        "Write the value, or delete the key.");

    public static readonly Rule Unreadable = new("MSQ118", Severity.Error, "File cannot be read",
        "The file is there, but the system does not let it be read.",
        "Look at its rights.");

    public static readonly Rule JsonSyntax = new("MSQ119", Severity.Error, "Not JSON",
        "The file is written by the program and cannot be read as JSON. A merge that left its marks in it is the usual cause.",
        "Take the file of the last commit; or delete it, and let msqsite probe write it again.");

    public static ImmutableArray<Rule> All { get; } =
    [
        TooLarge, NotUtf8, Syntax, TooDeep, Reference, DocumentCount, DuplicateKey, UnknownKey, MissingKey, WrongShape, BadDate, BadNumber,
        BadCode, UnknownWord, UnwantedCharacter, MissingFile, EmptyValue, Unreadable, JsonSyntax,
    ];
}
