package id.pendopo.documents;

import id.pendopo.kernel.Actor;
import id.pendopo.kernel.RegionCode;
import java.util.UUID;

/**
 * Says who besides the uploader may read an upload. The module that keeps uploads in its files offers a bean; one yes is
 * enough. Asked outside any transaction.
 */
public interface UploadReaders {

    boolean mayRead(Actor actor, RegionCode region, UUID upload);
}
