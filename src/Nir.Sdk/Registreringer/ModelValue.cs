using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Registreringer;

/// <summary>The values of a registration as JSON, each as its converter writes it. What is not given, and need not be, is left out.</summary>
internal static class ModelValue
{
    private const int DayLength = 10;

    public static void WriteFamilie(Utf8JsonWriter writer, ReadOnlySpan<byte> familie) => writer.WriteString("familie"u8, familie);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Guid value) => writer.WriteString(name, value);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool value) => writer.WriteBoolean(name, value);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal value) => writer.WriteNumber(name, value);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value) => writer.WriteString(name, Required(value, "text"));

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly value)
    {
        Span<byte> text = stackalloc byte[DayLength];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteString(name, text);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IsoUke value)
    {
        writer.WritePropertyName(name);
        IsoUkeConverter.Write(writer, value);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Spraakkode value)
    {
        writer.WritePropertyName(name);
        SpraakkodeConverter.Write(writer, value);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Kommunenummer value)
    {
        writer.WritePropertyName(name);
        JsonValue.Write(writer, value);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DufNummer value)
    {
        if (value.IsGiven)
        {
            writer.WritePropertyName(name);
            JsonValue.WriteRaw(writer, value);
        }
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Foedselsnummer value)
    {
        if (value.IsGiven)
        {
            writer.WritePropertyName(name);
            JsonValue.WriteRaw(writer, value);
        }
    }

    /// <param name="writer">Writes.</param>
    /// <param name="name">The member.</param>
    /// <param name="kode">The wire code. Null: there is none.</param>
    /// <param name="list">The code list, for the message.</param>
    public static void WriteKode(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? kode, string list) => writer.WriteString(
        name,
        kode ?? throw new JsonException(
            $"The list {list} has no wire code for this value. Ukjent is never sent: set a code from the list, or null where the property allows it."));

    /// <summary>The members that were read but are unknown to this version.</summary>
    public static void WriteUnknown(Utf8JsonWriter writer, UnknownMembers? members)
    {
        if (members is null)
        {
            return;
        }

        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>What the compiler holds to be given, unless it is told otherwise (<c>null!</c>).</summary>
    public static T Required<T>([NotNull] T? value, string member)
        where T : class => value ?? throw new JsonException($"{member} is null, which cannot be written. It must be given.");

    /// <inheritdoc cref="Required"/>
    public static T Item<T>([NotNull] T? item)
        where T : class => item ?? throw new JsonException("An item of a list is null, which cannot be written or read back. Take it out of the list.");
}
