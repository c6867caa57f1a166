using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Faults;

/// <summary>Writes faults as the JSON that <see cref="FaultReader"/> reads, but for a person, who shows as stars.</summary>
internal static class FaultWriter
{
    public static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("name", fault.Name);
        if (fault.When != new FaultWhen { Operations = fault.When.Operations } || !fault.When.Operations.IsEmpty)
        {
            json.WritePropertyName("when");
            Write(json, fault.When);
        }

        json.WritePropertyName("what");
        Write(json, fault.What);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FaultWhen when)
    {
        json.WriteStartObject();
        if (!when.Operations.IsEmpty)
        {
            json.WriteStartArray("operations");
            foreach (var operation in when.Operations)
            {
                json.WriteStringValue(operation.Word);
            }

            json.WriteEndArray();
        }

        if (when.Person is { } person)
        {
            json.WriteStartObject("person");
            Write(json, "dufNummer", person.DufNummer.IsGiven ? person.DufNummer.ToString() : null);
            Write(json, "foedselsnummer", person.Foedselsnummer.IsGiven ? person.Foedselsnummer.ToString() : null);
            json.WriteEndObject();
        }

        Write(json, "law", when.Law?.ToKode());
        Write(json, "first", when.First);
        Write(json, "nth", when.Nth);
        Write(json, "from", when.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FaultWhat what)
    {
        json.WriteStartObject();
        Write(json, "status", what.Status);
        Write(json, "rule", what.Rule);
        Write(json, "retryAfter", what.RetryAfter);
        Write(json, "delay", what.Delay == TimeSpan.Zero ? null : what.Delay.TotalSeconds);
        Write(json, "delayAtMost", what.DelayAtMost?.TotalSeconds);
        Write(json, "connection", what.Connection?.Word());
        Write(json, "cutAfter", what.CutAfter);
        Write(json, "damage", what.Damage?.Word());
        Write(json, "contentType", what.ContentType);
        Write(json, "stored", what.Stored);
        Write(json, "deliveredTwice", what.DeliveredTwice);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }
}
