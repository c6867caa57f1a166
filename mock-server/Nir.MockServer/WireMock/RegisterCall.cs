using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Register.Contract;
using WireMock;
using WireMock.Types;
using WireMock.Util;

namespace Nir.MockServer.WireMock;

/// <summary>A request on its way through WireMock to the register. WireMock gives a callback no such thing: it flows there beside the call.</summary>
/// <param name="Door">The door it came through.</param>
/// <param name="Context">The request.</param>
/// <param name="Register">The register behind the door.</param>
internal sealed record RegisterCall(WireMockDoor Door, HttpContext Context, RequestDelegate Register)
{
    private static readonly AsyncLocal<RegisterCall?> Flowing = new();

    private volatile bool _isLeft;

    /// <summary>The call that is being answered. Null: it came to a WireMock of someone else's.</summary>
    public static RegisterCall? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Whether the register was asked.</summary>
    public bool ReachedRegister { get; private set; }

    /// <summary>Notes that no one waits any more: from now on the request is someone else's.</summary>
    public void Leave() => _isLeft = true;

    /// <summary>Lets the register answer as if nothing stood in front of it.</summary>
    /// <exception cref="OperationCanceledException">No one waits for it any more.</exception>
    public Task PassAsync()
    {
        if (_isLeft)
        {
            throw new OperationCanceledException("The caller left before the register was asked.");
        }

        ReachedRegister = true;
        CallTrace.NoteFront(Context, null);
        Rewind();
        return Register(Context);
    }

    /// <summary>Lets the register answer, and keeps the body back: status and headers stand in the response.</summary>
    public async Task<ResponseMessage> AskAsync()
    {
        var sent = Context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        Context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        try
        {
            await PassAsync();
            await Context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
        }
        finally
        {
            Context.Features.Set(sent);
        }

        return new ResponseMessage
        {
            StatusCode = Context.Response.StatusCode,
            BodyData = kept.Length == 0 ? null : new BodyData { BodyAsBytes = kept.ToArray(), DetectedBodyType = BodyType.Bytes },
        };
    }

    // WireMock has read the body.
    private void Rewind()
    {
        if (Context.Request.Body is MemoryStream read)
        {
            read.Position = 0;
        }
    }
}
