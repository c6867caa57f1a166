using Fagsystem.Export;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Mapping;

/// <summary>What mapping a case gave: a registration, or the reasons why not. Both are values; nothing is thrown.</summary>
internal abstract record MappingResult
{
    private MappingResult()
    {
    }

    public sealed record Mapped(Registrering Registrering) : MappingResult;

    public sealed record Unmapped(IReadOnlyList<RowFault> Error) : MappingResult;
}
