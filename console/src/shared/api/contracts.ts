import type * as Activities from '#api/activity-service';
import type * as Cases from '#api/case-service';
import type * as Identity from '#api/identity-service';
import type * as Residents from '#api/resident-service';
import type * as Search from '#api/search-service';

/** Every operation behind the gateway, generated from contracts/openapi. */
export type Paths = Identity.paths & Residents.paths & Cases.paths & Activities.paths & Search.paths;

export type Schemas = Identity.components['schemas'] &
  Residents.components['schemas'] &
  Cases.components['schemas'] &
  Activities.components['schemas'] &
  Search.components['schemas'];
