namespace Nir.Register.Stubs.Format;

/// <summary>A mapping, or another document of the admin API, that cannot be used.</summary>
internal sealed class MappingException(MappingFault fault) : FormatException(fault.ToString())
{
    public MappingFault Fault { get; } = fault;
}
