using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Registreringer;

/// <summary>
/// A part of a registration. JSON members that this version does not know are kept and written back, so that a newer fagsystem's
/// data survives a read and a write by an older one.
/// </summary>
/// <remarks>
/// It is stored by <c>NirJson</c>. Other serializers (plain System.Text.Json, Newtonsoft.Json, XML) would lose the identifiers, and are refused
/// with a <see cref="NotSupportedException"/>.
/// </remarks>
public abstract record RegistreringPart : IXmlSerializable
{
    private protected RegistreringPart()
    {
    }

    /// <summary>Members that were read but are unknown to this version. Null when there were none.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal UnknownMembers? UnknownMembers { get; set; }

    /// <summary>The day of what this part tells, which decides whether its codes hold. Null: it has none of its own.</summary>
    internal virtual DateOnly? Hendelsesdato => (this as IPeriode)?.Fra;

    XmlSchema? IXmlSerializable.GetSchema() => null;

    void IXmlSerializable.ReadXml(XmlReader reader) => throw ForeignSerializer.Refuse(GetType().Name);

    void IXmlSerializable.WriteXml(XmlWriter writer) => throw ForeignSerializer.Refuse(GetType().Name);

    // Newtonsoft.Json asks these, as the data contract serializers do.
    [OnSerializing]
    private void RefuseToWrite(StreamingContext context) => throw ForeignSerializer.Refuse(GetType().Name);

    [OnDeserializing]
    private void RefuseToRead(StreamingContext context) => throw ForeignSerializer.Refuse(GetType().Name);

    /// <summary>The members, identifiers masked, days as <c>2026-02-16</c> in every culture.</summary>
    public sealed override string ToString() => IsoText.Print(GetType().Name, PrintMembers);
}
