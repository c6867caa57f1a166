using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Reads a registration back and compares it. The pipeline answers it by a <see cref="ReadCall"/>: no wire meets it.</summary>
internal sealed record CompareCall(Registrering Registrering) : NirCall<ComparisonResult>
{
    public override string Name => "compare";

    public override NirRoute Route => AsRead.Route;

    public override Guid? RegistreringId => Registrering.Id;

    public override Registreringsfamilie? Familie => Registrering.Familie;

    public override Lovverk? Lovverk => Registrering.Lovverk;

    public ReadCall AsRead => new(Registrering.Id) { CorrelationId = CorrelationId };

    public override CallOutcome Describe(ComparisonResult result) => new(result.Match(
        static _ => CallOutcomeKind.Equal,
        static _ => CallOutcomeKind.Different,
        static _ => CallOutcomeKind.Absent));

    public ComparisonResult Compare(StoredRegistrering? held)
    {
        if (held is null)
        {
            return new Absent(Registrering.Id);
        }

        var members = ModelDifference.Find(Registrering, held.Registrering);
        return members.Count == 0 ? new Equal(Registrering.Id, held.Version) : new Different(Registrering.Id, held.Version, members.ToValueList());
    }

    internal override HttpForm<ComparisonResult> ToHttp() => throw new NotSupportedException("A comparison is made by reading.");
}
