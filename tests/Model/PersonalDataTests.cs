using MsqSite.Model;

namespace MsqSite.Tests.Model;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("write to a.b@mail.example today", "a.b@mail.example")]
    [InlineData("<a@b.example>", "a@b.example")]
    [InlineData("[us](mailto:a@b.example)", "mailto:a@b.example")]
    [InlineData("пишите на почта@домен.бел", "почта@домен.бел")]
    [InlineData("a@b.example.", "a@b.example")]
    [InlineData("संपर्क@डाटा.भारत को", "संपर्क@डाटा.भारत")] // vowel signs are characters of their own
    [InlineData("write to hans\\@agency.example", "hans\\@agency.example")] // as converters escape it for Markdown
    [InlineData("call +375 (17) 287 87 06, please", "+375 (17) 287 87 06")]
    [InlineData("+375172878706", "+375172878706")]
    [InlineData("+1-202-555-0143", "+1-202-555-0143")]
    [InlineData("tel. +375/17/2878706", "+375/17/2878706")]
    [InlineData("+375\u00A017\u00A0287\u00A087\u00A006", "+375\u00A017\u00A0287\u00A087\u00A006")] // as word processors write it
    [InlineData("+375\u202F17\u202F287\u202F87\u202F06", "+375\u202F17\u202F287\u202F87\u202F06")]
    [InlineData("+375 17 287\u201187\u201106", "+375 17 287\u201187\u201106")] // hyphens that do not break
    public void A_mail_address_or_telephone_number_is_found(string text, string found)
    {
        (int Offset, int Length)? place = PersonalData.Find(text);
        Assert.NotNull(place);
        Assert.Equal(found, text.Substring(place.Value.Offset, place.Value.Length));
        Assert.Equal(text.Replace(found, "***", StringComparison.Ordinal), PersonalData.Mask(text, "***"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Law of November 10, 2008 No. 455-Z")]
    [InlineData("№ 455-Z")]
    [InlineData("for the period 2016 – 2022")]
    [InlineData("3,2 (2017)")]
    [InlineData("@")]
    [InlineData("follow @ministry on the network")]
    [InlineData("a @ b")]
    [InlineData("follow \\@ministry.example")]
    [InlineData("C++ 17")]
    [InlineData("+ 375 17 287 87 06")]
    [InlineData("5+2022")]
    [InlineData("growth of +12.5 %")]
    [InlineData("phone 287 87 06")]
    [InlineData("Resolution 2010-15%28087-101%29")]
    public void Numbers_and_signs_of_other_kinds_are_left_alone(string text)
    {
        Assert.Null(PersonalData.Find(text));
        Assert.Equal(text, PersonalData.Mask(text, "***"));
    }

    [Fact]
    public void Each_one_is_found_from_the_end_of_the_last()
    {
        const string Text = "a@b.example, c@d.example and +375172878706";
        List<string> found = [];
        for ((int Offset, int Length)? one = PersonalData.Find(Text); one is { } place; one = PersonalData.Find(Text, place.Offset + place.Length))
        {
            found.Add(Text.Substring(place.Offset, place.Length));
        }

        Assert.Equal(["a@b.example", "c@d.example", "+375172878706"], found);
        Assert.Equal("[$1], [$1] and [$1]", PersonalData.Mask(Text, "[$1]"));
    }

    // A limit of time would find a number on one machine and fail on a busier one.
    [Fact]
    public void What_is_found_does_not_depend_on_the_clock() =>
        Assert.DoesNotContain("matchTimeout", File.ReadAllText(Repository.PathTo("generator/Model/PersonalData.cs")), StringComparison.OrdinalIgnoreCase);

    // The largest file that is read, made to keep a pattern searching: no exception, whatever the clock says.
    [Theory]
    [InlineData("a", "@")]
    [InlineData("a.", "@a")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "")]
    [InlineData("+1 ", "")]
    public void A_hostile_text_of_two_megabytes_is_searched_to_its_end(string piece, string end)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length)) + end;
        Assert.Equal(PersonalData.Find(text) is null, PersonalData.Mask(text, "") == text);
    }
}
