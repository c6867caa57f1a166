using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;

namespace Nir.Cli.Registreringer;

/// <summary>Checks registrations one after the other, and keeps none.</summary>
internal sealed class ValidationRun(ValidationWriter writer, ValidationContext context, CancellationToken stop)
{
    private const int BetweenLooks = 1024;

    /// <summary>How many were read.</summary>
    public int Count { get; private set; }

    /// <summary>How many would be refused, or cannot be read.</summary>
    public int Refused { get; private set; }

    public void Validate(string file, Stream stream)
    {
        var objects = new JsonObjects(stream);
        while (objects.TryRead(out var utf8Json))
        {
            if (++Count % BetweenLooks == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            Validate(file, objects.Line, utf8Json);
        }
    }

    private void Validate(string file, int line, ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var result = RegistreringValidator.Validate(NirJson.Read(utf8Json).Registrering, context);
            Refused += result.IsAccepted ? 0 : 1;
            foreach (var avvik in result.Avvik)
            {
                writer.Write(file, line, avvik);
            }
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException)
        {
            Refused++;
            writer.WriteUnreadable(file, line, fault.Message);
        }
    }
}
