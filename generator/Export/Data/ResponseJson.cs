using System.Buffers;
using System.Text.Json;
using MsqSite.Model;
using MsqSite.Shape;
using static MsqSite.Export.Data.Columns;

namespace MsqSite.Export.Data;

/// <summary>Writes one response as JSON, each answer in full; of one that may not be read, its status. <c>response.schema.json</c> describes it.</summary>
internal sealed class ResponseJson(EditionAnswers data)
{
    private readonly AnswerJson answers = new(data);

    public void Write(IBufferWriter<byte> file, Country country, Response response) => JsonFile.Write(file, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("edition", response.Edition);
        json.WriteString("country", country.Iso3.Value);
        json.WriteString("name", country.ShortNames.English);
        json.WriteString("status", PlaceShaper.StatusKey(response.Status));
        switch (response.Status)
        {
            case ResponseStatus.Published:
                Published(json, country, response);
                break;
            case ResponseStatus.Withdrawn:
                json.WriteString("url", data.Address(Routes.Edition(country, response.Edition).Path));
                json.WriteString("withdrawn", Day(response.Withdrawn));
                break;
        }

        json.WriteEndObject();
    });

    private void Published(Utf8JsonWriter json, Country country, Response response)
    {
        json.WriteString("official_name", country.OfficialNameIn("en"));
        json.WriteString("url", data.Address(Routes.Edition(country, response.Edition).Path));
        json.WriteString("submitted", Day(response.Submitted));
        json.WriteString("published", Day(response.Published));
        json.WriteString("updated", Day(response.Updated));
        json.WriteString("language", response.Language);
        json.WriteString("respondent", data.Words.Of(response.RespondentOrganisation));
        json.WriteStartArray("corrections");
        foreach (Correction correction in response.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("date", Day(correction.Date));
            json.WriteString("question", correction.Question?.Value);
            json.WriteString("what", data.Words.Of(correction.What));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Source(json, response.Source);
        json.WriteStartArray("answers");
        foreach (Question question in data.Questionnaire.Questions)
        {
            Answer(json, country, response, question);
        }

        json.WriteEndArray();
    }

    private void Source(Utf8JsonWriter json, ResponseSource? source)
    {
        json.WritePropertyName("source");
        if (source is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("url", data.Address(Routes.Source(source)));
        json.WriteString("note", data.Words.Of(source.Note));
        json.WriteEndObject();
    }

    private void Answer(Utf8JsonWriter json, Country country, Response response, Question question)
    {
        Answer? answer = response.Answers.Of(question.Key);
        json.WriteStartObject();
        json.WriteString("question", question.Key);
        json.WriteString("number", question.Number);
        json.WriteString("kind", Kinds.Key(question.Kind));
        json.WriteString("state", Phrases.StateKey(response.Answers.StateOf(question.Key)));
        json.WriteString("url", data.Address(Routes.Answer(country, response.Edition, question.Key)));
        if (response.Notes.TryGetValue(question.Key, out SourceText? note))
        {
            json.WriteString("note", data.Words.Of(note));
        }

        if (AnswerFacts.Text(answer) is { } text)
        {
            json.WriteString("text", data.Words.Of(text));
        }

        answers.Write(json, country, question, answer);
        json.WriteEndObject();
    }
}
