using MsqSite.Diagnostics;
using MsqSite.Pack;
using MsqSite.Model;
using MsqSite.Tests.RealContent;
using MsqSite.Tests.Sample;

namespace MsqSite.Tests.Pack;

/// <summary>A response that was packed and unpacked is the same response.</summary>
public sealed class PackedResponseTests
{
    [Fact]
    public void Belarus_comes_back_as_it_was() => Assert.All(Real.Content.Responses, ComesBack);

    [Fact]
    public void Every_kind_of_answer_comes_back_as_it_was()
    {
        using World world = new(countries: 40, seed: 11, editions: 2);
        HashSet<Type> kinds = [.. world.Answers.Select(one => one.Answer.GetType())];
        Assert.Equal(typeof(Answer).GetNestedTypes().Where(kind => kind.IsSubclassOf(typeof(Answer))).OrderBy(kind => kind.Name), kinds.OrderBy(kind => kind.Name));
        Assert.All(world.Content.Responses, ComesBack);
    }

    [Fact]
    public void Without_places_the_bytes_are_those_of_the_words_alone()
    {
        Response response = Real.Content.Responses[0];
        Answer.FreeText answer = response.Answers.Values.OfType<Answer.FreeText>().First();
        Answer.FreeText moved = answer with { Words = answer.Words with { At = answer.Words.At with { Line = answer.Words.At.Line + 7 } } };
        Assert.Equal(Packed(answer, places: false), Packed(moved, places: false));
        Assert.NotEqual(Packed(answer, places: true), Packed(moved, places: true));
        Assert.NotEqual(Packed(answer, places: false), Packed(answer with { Words = answer.Words with { Value = answer.Words.Value + "." } }, places: false));
    }

    [Fact]
    public void An_address_comes_back_with_what_it_was_read_as()
    {
        SourceSpan at = new("f.yaml", 3, 5, 7);
        string[] written = ["https://a.example/x", "a.example", "HTTP://A.example/дом", "http://качество.бел/", "mailto:a@b.example", "http://a b", "ftp://a.example", "http://", "javascript:alert(1)"];
        Assert.All(written, text =>
        {
            WrittenAddress address = new(text, at);
            using MemoryStream words = new();
            using MemoryStream places = new();
            using (PackWriter pack = new(words, places))
            {
                pack.Write(address);
            }

            WrittenAddress back = new PackReader(words.ToArray(), places.ToArray(), at.File).Address();
            Assert.Equal((address.Text, address.At, address.Web, address.Fault), (back.Text, back.At, back.Web, back.Fault));
        });
    }

    private static byte[] Packed(Answer answer, bool places)
    {
        using MemoryStream stream = new();
        using (PackWriter pack = new(stream, places))
        {
            PackedAnswer.Write(pack, answer);
        }

        return stream.ToArray();
    }

    private static void ComesBack(Response response)
    {
        byte[] packed = PackedResponse.Pack(response).ToArray();
        Response back = PackedResponse.Unpack(packed, PackedResponse.AnswersOf(response), response.At.File, OpenSheets.Few());
        Assert.Equal(packed, PackedResponse.Pack(back).ToArray());
        Assert.Equal(Whole.Of(response), Whole.Of(back));
    }
}
